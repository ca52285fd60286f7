using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Past;

/// <summary>Every limit on looking back.</summary>
internal static class PastLimits
{
    /// <summary>Most that look back at once on one gateway.</summary>
    public const int AtOnce = 8;

    /// <summary>Most seconds of city time in a second.</summary>
    public const double Speed = 3_600;

    /// <summary>Most entries read at once.</summary>
    public const int BatchSize = 2_000;

    /// <summary>So many entries lie between two marks at first.</summary>
    public const int BetweenMarks = 20_000;

    /// <summary>Most open cases held by all marks together; beyond, every other mark is given up.</summary>
    public const int CasesInMarks = 1_000_000;

    /// <summary>How often a past that runs on is told.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    public static RpcException TooMany() => RejectionMapping.Exception(
        StatusCode.ResourceExhausted, "past.too_many", $"At most {AtOnce} look back at once on this gateway; try another one or later.");

    public static RpcException MomentInvalid(string instead) => new Rejection(RejectionKind.Invalid, "past.moment_invalid", instead).ToRpcException();

    public static double SpeedOrThrow(double speed) => speed is >= 0 and <= Speed
        ? speed
        : throw new Rejection(RejectionKind.Invalid, "past.speed_invalid", $"speed must lie within 0 to {Speed} seconds of city time in a second.").ToRpcException();
}
