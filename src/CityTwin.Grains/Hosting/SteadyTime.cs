namespace CityTwin.Grains.Hosting;

/// <summary>
/// The time at the start and what has gone by since: it goes on evenly when the machine's clock is set. The runtime keeps its own appointments by it. By the
/// machine's clock a silo that had run ahead and was set right could wake no actor until the time came that it had already seen.
/// </summary>
/// <param name="machine">The machine's clock, and what measures stretches of time.</param>
public sealed class SteadyTime(TimeProvider machine) : TimeProvider
{
    private readonly DateTimeOffset start = machine.GetUtcNow();
    private readonly long startedAt = machine.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => machine.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => start + machine.GetElapsedTime(startedAt);

    /// <inheritdoc/>
    public override long GetTimestamp() => machine.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
