namespace CityTwin.Domain.Clocks;

/// <summary>A stretch of working time within one day, wall clock of the city; the moment of <paramref name="End"/> is not worked any more.</summary>
/// <param name="Start">Begins at.</param>
/// <param name="End">Ends at, later than the start on the same day; 00:00 is midnight at the end of the day, so that 00:00 to 00:00 is the whole day.</param>
public sealed record Shift(TimeOnly Start, TimeOnly End)
{
    /// <summary>Working time of the shift, above 0 and at most 24 hours.</summary>
    public TimeSpan Length => EndOfDay(End) - Start.ToTimeSpan();

    /// <summary>Whether the other shift works at the same time for a while.</summary>
    public bool Overlaps(Shift other) => Start.ToTimeSpan() < EndOfDay(other.End) && other.Start.ToTimeSpan() < EndOfDay(End);

    private static TimeSpan EndOfDay(TimeOnly end) => end == TimeOnly.MinValue ? TimeSpan.FromDays(1) : end.ToTimeSpan();
}
