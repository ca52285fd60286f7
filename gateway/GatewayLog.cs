namespace CityTwin.Gateway;

/// <summary>Every log line of the gateway, with its event id.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(200, LogLevel.Warning, "Following the feed after position {Position} failed; it is tried again.")]
    public static partial void LiveCityStumbled(this ILogger log, long position, Exception cause);

    [LoggerMessage(201, LogLevel.Error, "The demo ended; the city goes on without it.")]
    public static partial void DemoEnded(this ILogger log, Exception cause);

    [LoggerMessage(203, LogLevel.Information, "No silo can be reached yet ({Reason}); it is tried again.")]
    public static partial void NoSiloYet(this ILogger log, string reason);

    [LoggerMessage(202, LogLevel.Warning, "Reading facts for figures after position {Position} failed; it is tried again.")]
    public static partial void FiguresStumbled(this ILogger log, long position, Exception cause);
}
