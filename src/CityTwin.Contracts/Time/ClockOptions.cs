namespace CityTwin.Contracts.Time;

/// <summary>Which clock the city follows. Bound from the section <c>Clock</c>.</summary>
public sealed class ClockOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Clock";

    /// <summary>The kind of clock. Anything but <see cref="CityTimeKind.Real"/> is for replays and simulations.</summary>
    /// <value>The default value is <see cref="CityTimeKind.Real"/>.</value>
    public CityTimeKind Kind { get; set; } = CityTimeKind.Real;

    /// <summary>City time at start for a driven clock, and the earliest for a stepped one.</summary>
    /// <value>The default value is 2000-01-01T00:00:00Z.</value>
    public DateTimeOffset Start { get; set; } = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Seconds of city time in a real second for a driven clock.</summary>
    /// <value>The default value is 60.</value>
    public double Speed { get; set; } = 60;

    /// <summary>The clock, not earlier than the last fact of the journal.</summary>
    public CityTime Build(DateTimeOffset? lastFact)
    {
        var start = lastFact > Start ? lastFact.Value : Start;
        return Kind switch
        {
            CityTimeKind.Driven when Speed <= 0 => throw new InvalidOperationException("Clock:Speed must be above 0: seconds of city time in a real second."),
            CityTimeKind.Driven => new DrivenTime(start, Speed),
            CityTimeKind.Stepped => new SteppedTime(start),
            _ => new RealTime(),
        };
    }
}
