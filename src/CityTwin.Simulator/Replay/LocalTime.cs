namespace CityTwin.Simulator.Replay;

/// <summary>Turns local times without an offset into instants.</summary>
public static class LocalTime
{
    /// <summary>
    /// The instant of a local time. An hour that comes twice means its first coming, so that order is kept;
    /// a time that the clocks skip is read with the offset that held before the skip.
    /// </summary>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(local.AddDays(-1))
            : zone.GetUtcOffset(local);

        return new DateTimeOffset(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), offset).ToUniversalTime();
    }
}
