using CityTwin.Gateway.Mapping;
using Grpc.Core;

namespace CityTwin.Gateway.Figures;

/// <summary>Every limit on figures.</summary>
internal static class FiguresLimits
{
    /// <summary>Most watches of figures on one gateway.</summary>
    public const int Watches = 100;

    /// <summary>Most case numbers that one task names.</summary>
    public const int CasesInTask = 1_000;

    /// <summary>Most questions whose answers are kept until the city moves on.</summary>
    public const int AnswersKept = 64;

    /// <summary>After an answer a watch rests so many times as long as the answer took.</summary>
    public const int Rest = 4;

    /// <summary>A watch is answered again at most this often.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(5);

    public static RpcException NotBuilt() => RejectionMapping.Exception(
        StatusCode.Unavailable, "indicators.not_built", "The facts behind the figures are still being read from the journal; try again in a few seconds.", TryAgain);

    public static RpcException TooManyWatches() => RejectionMapping.Exception(
        StatusCode.ResourceExhausted, "watch.too_many", $"This gateway serves at most {Watches} watches of figures at once; try another one or later.");
}
