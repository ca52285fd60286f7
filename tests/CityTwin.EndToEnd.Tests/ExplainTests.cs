using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The life of a case in sentences, through the public door.</summary>
public sealed class ExplainTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private CaseService.CaseServiceClient Cases => demo.Town.Client.Cases;

    [Theory]
    [InlineData(Language.Zh, true, false)]
    [InlineData(Language.En, false, true)]
    [InlineData(Language.Unspecified, true, true)]
    public async Task Each_event_is_told_in_the_language_that_is_asked_for(Language language, bool inChinese, bool inEnglish)
    {
        var number = (await demo.Report("explain")).CaseNumber;

        var told = await Cases.ExplainCaseAsync(new() { Number = number, Language = language });

        var history = await Cases.GetCaseHistoryAsync(new() { Number = number });
        Assert.Equal(history.Events.Select(happened => happened.Version), told.Steps.Select(step => step.Version));
        Assert.All(
            told.Steps.Select(step => step.Words).Concat(told.Steps.SelectMany(step => step.Details).Select(detail => detail.Words)),
            words => Assert.Equal((inChinese, inEnglish), (words.Zh.Length > 0, words.En.Length > 0)));
        Assert.Equal(ExplainedTopic.Place, told.Steps[0].Topic);
    }

    [Fact]
    public async Task A_case_that_nobody_reported_cannot_be_explained()
    {
        var number = Domain.Cases.CaseNumber.Write("LJ", 999_999);

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Cases.ExplainCaseAsync(new() { Number = number }));

        Assert.Equal("case.unknown", refused.RejectionCode());
    }
}
