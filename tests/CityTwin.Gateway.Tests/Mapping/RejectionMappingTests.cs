using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using Google.Rpc;
using Grpc.Core;

namespace CityTwin.Gateway.Tests.Mapping;

/// <summary>How a refusal looks from outside.</summary>
public sealed class RejectionMappingTests
{
    [Fact]
    public void A_refusal_has_its_code_the_sentence_of_this_call_and_the_sentence_of_its_code_in_Chinese()
    {
        var refused = new Rejection(RejectionKind.OutOfTurn, "case.version_conflict", "The case is at version 3, not 2.").ToRpcException();

        Assert.Equal((StatusCode.FailedPrecondition, "The case is at version 3, not 2."), (refused.StatusCode, refused.Status.Detail));
        Assert.Equal("case.version_conflict", refused.ReasonOf());
        var chinese = refused.GetRpcStatus()!.GetDetail<LocalizedMessage>()!;
        Assert.Equal(("zh-CN", "案件已被他人更新，请重新查看后再操作。"), (chinese.Locale, chinese.Message));
    }

    [Fact]
    public void A_journal_that_is_away_is_said_in_Chinese_too() =>
        Assert.StartsWith("日志暂时无法读写", RejectionMapping.JournalUnavailable().GetRpcStatus()!.GetDetail<LocalizedMessage>()!.Message, StringComparison.Ordinal);
}
