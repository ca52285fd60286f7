using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Intake;

/// <summary>Every limit on what is taken in at once. What one incident and one message may carry stands at the rules for incidents.</summary>
internal static class IntakeLimits
{
    /// <summary>Messages of one stream that are worked on at once; then the stream slows down.</summary>
    public const int MessagesAhead = 32;

    /// <summary>Most incidents under way on one gateway, of all calls and streams, before single ones are turned away: seconds of work.</summary>
    public const int IncidentsUnderWay = 50_000;

    /// <summary>After so long it is worth trying again.</summary>
    public static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(1);

    public static RpcException Moved() => RejectionMapping.Exception(
        StatusCode.Unavailable, "intake.moved", "This gateway is being stopped; send what was not answered to another one.");

    public static RpcException Overloaded() => RejectionMapping.Exception(
        StatusCode.ResourceExhausted,
        "intake.overloaded",
        $"Over {IncidentsUnderWay} incidents are under way on this gateway; try again in {RetryDelay.TotalSeconds:0} s, or use a stream, which only slows down.",
        RetryDelay);
}
