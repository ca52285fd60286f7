using Google.Rpc;
using Grpc.Core;

namespace CityTwin.Client;

/// <summary>Reads what a city says when it refuses: a stable code for programs, a delay before trying again.</summary>
public static class RejectionReading
{
    /// <summary>The domain under which the city's codes stand in <c>google.rpc.ErrorInfo</c>.</summary>
    public const string Domain = "citytwin";

    /// <summary>The stable code, such as <c>case.version_conflict</c>; null when the failure is not a refusal of the city.</summary>
    public static string? RejectionCode(this RpcException refused) =>
        refused.GetRpcStatus()?.GetDetail<ErrorInfo>() is { Domain: Domain } info ? info.Reason : null;

    /// <summary>How long the city asks to wait before trying again; null when it says nothing.</summary>
    public static TimeSpan? RetryDelay(this RpcException refused) =>
        refused.GetRpcStatus()?.GetDetail<RetryInfo>()?.RetryDelay?.ToTimeSpan();

    /// <summary>Whether the same call may succeed later as it is: the line broke, or the city cannot work right now.</summary>
    public static bool IsTemporary(this RpcException refused) => refused.StatusCode is
        StatusCode.Unavailable or StatusCode.ResourceExhausted or StatusCode.Aborted or StatusCode.Cancelled
        or StatusCode.DeadlineExceeded or StatusCode.Internal or StatusCode.Unknown;
}
