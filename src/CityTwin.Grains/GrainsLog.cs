using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>Every log line of the actors, with its event id.</summary>
internal static partial class GrainsLog
{
    [LoggerMessage(100, LogLevel.Warning, "Telling changes after position {Position} failed; it is tried again.")]
    public static partial void FeedPumpStumbled(this ILogger log, long position, Exception cause);

    [LoggerMessage(101, LogLevel.Warning, "Looking for passed limits failed; it is tried again.")]
    public static partial void DeadlinePulseStumbled(this ILogger log, Exception cause);
}
