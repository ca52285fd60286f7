using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>Every log line of the actors, with its event id.</summary>
internal static partial class GrainsLog
{
    [LoggerMessage(100, LogLevel.Warning, "Telling changes after position {Position} failed; it is tried again.")]
    public static partial void FeedPumpStumbled(this ILogger log, long position, Exception cause);

    [LoggerMessage(102, LogLevel.Error, "Pack {InForce} is in force in this city, but {Here} holds here and the pack's folder has no other; bring it up to date.")]
    public static partial void OtherPackInForce(this ILogger log, string inForce, string here);

    [LoggerMessage(103, LogLevel.Warning, "Looking for the pack in force failed; it is tried again.")]
    public static partial void PackFollowerStumbled(this ILogger log, Exception cause);

    [LoggerMessage(106, LogLevel.Warning, "Setting sums right after a silo died failed; it is tried again.")]
    public static partial void AfterDeathStumbled(this ILogger log, Exception cause);

    [LoggerMessage(107, LogLevel.Critical, "The journal is out of reach from this silo while others reach it; it ends, so that its actors come alive elsewhere.")]
    public static partial void CutOffFromJournal(this ILogger log);

    [LoggerMessage(105, LogLevel.Warning, "Learning what other silos decided failed; it is tried again.")]
    public static partial void OtherSilosStumbled(this ILogger log, Exception cause);

    [LoggerMessage(104, LogLevel.Warning, "Looking out for situations failed; it begins anew.")]
    public static partial void EarlyWarningStumbled(this ILogger log, Exception cause);

    [LoggerMessage(101, LogLevel.Warning, "Looking for passed limits failed; it is tried again.")]
    public static partial void DeadlinePulseStumbled(this ILogger log, Exception cause);
}
