namespace CityTwin.Domain.Clocks;

/// <summary>Between instants and a city's wall clock.</summary>
public static class LocalTime
{
    /// <summary>What the wall clock shows.</summary>
    public static DateTime Of(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The date on the wall calendar.</summary>
    public static DateOnly DateOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(Of(instant, zone));

    /// <summary>
    /// The instant of a wall-clock time, so that a later time never gives an earlier instant. A time that is skipped in spring means the
    /// moment of the change; a time that occurs twice in autumn means its later occurrence, so that nobody loses an hour of a limit.
    /// </summary>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone) => new(WallClock.Of(zone).InstantOf(local.Ticks), TimeSpan.Zero);
}
