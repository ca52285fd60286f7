using CityTwin.Domain.Decisions;
using CityTwin.Domain.Explaining.Refusing;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace CityTwin.Gateway.Mapping;

/// <summary>How a refusal looks from outside: one status code for each kind, the stable code as its reason, the sentence in English and in Chinese.</summary>
internal static class RejectionMapping
{
    private const string Domain = "citytwin";

    /// <summary>The journal cannot be written or read right now.</summary>
    public const string Unavailable = "journal.unavailable";

    /// <summary>What is said when the journal fails.</summary>
    public const string UnavailableMessage = "The journal cannot be written or read right now; nothing was acknowledged, so try again later.";

    public static RpcException ToRpcException(this Rejection refused) => Exception(StatusCodeFor(refused.Kind), refused.Code, refused.Message);

    public static RpcException JournalUnavailable() => Exception(StatusCode.Unavailable, Unavailable, UnavailableMessage);

    /// <summary>A refusal as its client sees it; with a delay, the client learns when to try again.</summary>
    public static RpcException Exception(StatusCode status, string code, string message, TimeSpan? retryDelay = null)
    {
        var said = new Status
        {
            Code = (int)status,
            Message = message,
            Details = { Any.Pack(new ErrorInfo { Domain = Domain, Reason = code }) },
        };
        if (RefusalSentences.Of(code) is { } sentence)
        {
            said.Details.Add(Any.Pack(new LocalizedMessage { Locale = RefusalSentences.Locale, Message = sentence }));
        }

        if (retryDelay is { } delay)
        {
            said.Details.Add(Any.Pack(new RetryInfo { RetryDelay = delay.ToDuration() }));
        }

        return said.ToRpcException();
    }

    /// <summary>The stable code of a refusal; its status code where it has none.</summary>
    public static string ReasonOf(this RpcException refused) =>
        refused.GetRpcStatus()?.GetDetail<ErrorInfo>()?.Reason ?? refused.StatusCode.ToString();

    private static StatusCode StatusCodeFor(RejectionKind kind) => kind switch
    {
        RejectionKind.Invalid => StatusCode.InvalidArgument,
        RejectionKind.Unknown => StatusCode.NotFound,
        RejectionKind.OutOfTurn => StatusCode.FailedPrecondition,
        _ => StatusCode.Unknown,
    };
}
