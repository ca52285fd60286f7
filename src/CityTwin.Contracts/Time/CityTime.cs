namespace CityTwin.Contracts.Time;

/// <summary>
/// The city's clock. Everything (windows, limits, "today", deadlines) follows it. The real clock by default; a driven or
/// stepped one for replays and simulations, asked for at start and refused on a journal of real facts.
/// </summary>
public abstract class CityTime : TimeProvider
{
    /// <summary>Which kind of clock this is; recorded in the journal.</summary>
    public abstract CityTimeKind Kind { get; }

    /// <summary>Seconds of city time in a real second; 0 when stepped.</summary>
    public abstract double Speed { get; }

    /// <summary>Something happened at this instant. Only a stepped clock follows.</summary>
    public virtual void Saw(DateTimeOffset instant)
    {
    }

    /// <summary>
    /// When a report is taken in that says this time of itself: now. Only by a stepped clock it is taken in at its own time, so that a
    /// replay does not depend on which of two reports was seen first.
    /// </summary>
    public virtual DateTimeOffset TakenInAt(DateTimeOffset reportedAt) => GetUtcNow();
}

/// <summary>Kinds of city clocks.</summary>
public enum CityTimeKind
{
    /// <summary>The real time.</summary>
    Real,

    /// <summary>Driven from a start instant at a speed.</summary>
    Driven,

    /// <summary>Stepped by the incidents' own times.</summary>
    Stepped,
}

/// <summary>The real time.</summary>
public sealed class RealTime : CityTime
{
    /// <inheritdoc/>
    public override CityTimeKind Kind => CityTimeKind.Real;

    /// <inheritdoc/>
    public override double Speed => 1;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();
}

/// <summary>Runs from a start instant at a speed.</summary>
/// <param name="start">City time at the moment of construction.</param>
/// <param name="speed">Seconds of city time in a real second; above 0.</param>
public sealed class DrivenTime(DateTimeOffset start, double speed) : CityTime
{
    private readonly long startedAt = System.GetTimestamp();

    /// <inheritdoc/>
    public override CityTimeKind Kind => CityTimeKind.Driven;

    /// <inheritdoc/>
    public override double Speed => speed;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + (System.GetElapsedTime(startedAt) * speed);
}

/// <summary>Stands still until something later happens. Never goes back.</summary>
/// <param name="start">The earliest instant it shows.</param>
public sealed class SteppedTime(DateTimeOffset start) : CityTime
{
    private long ticks = start.UtcTicks;

    /// <inheritdoc/>
    public override CityTimeKind Kind => CityTimeKind.Stepped;

    /// <inheritdoc/>
    public override double Speed => 0;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override DateTimeOffset TakenInAt(DateTimeOffset reportedAt) => reportedAt;

    /// <inheritdoc/>
    public override void Saw(DateTimeOffset instant)
    {
        var seen = Volatile.Read(ref ticks);
        while (instant.UtcTicks > seen)
        {
            var before = Interlocked.CompareExchange(ref ticks, instant.UtcTicks, seen);
            if (before == seen)
            {
                return;
            }

            seen = before;
        }
    }
}
