using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Live;

/// <summary>Every limit on watching.</summary>
internal static class WatchLimits
{
    /// <summary>Most watches on one gateway.</summary>
    public const int Watches = 2_000;

    /// <summary>Most changed cases that wait for a slow client; beyond, it is told to start anew.</summary>
    public const int WaitingCards = 20_000;

    /// <summary>Most changes read again for a client that resumes; beyond, it is told to start anew.</summary>
    public const int ResumedCards = 50_000;

    /// <summary>Most cards in one frame.</summary>
    public const int CardsInFrame = 2_000;

    /// <summary>A frame comes at least this often.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    public static RpcException TooMany() => RejectionMapping.Exception(
        StatusCode.ResourceExhausted, "watch.too_many", $"This gateway serves at most {Watches} watches at once; try another one or later.");

    public static RpcException Moved() => RejectionMapping.Exception(
        StatusCode.Unavailable, "watch.moved", "This gateway is being stopped; go on at another one, from the position of the last frame.");

    public static RpcException PositionAhead(long position, string asked = "after_position") => new Rejection(
        RejectionKind.Invalid,
        "watch.position_ahead",
        $"{asked} lies beyond what there is, which ends at {position}; begin with a snapshot.").ToRpcException();
}
