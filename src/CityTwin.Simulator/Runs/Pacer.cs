namespace CityTwin.Simulator.Runs;

/// <summary>Holds things back until they are due; started when it is made.</summary>
/// <param name="clock">The clock to wait on.</param>
/// <param name="speed">Seconds of the plan in a real second; null means as fast as possible.</param>
public sealed class Pacer(TimeProvider clock, double? speed)
{
    private readonly long startedAt = clock.GetTimestamp();

    /// <summary>Waits until a moment of the plan and returns its timestamp; null without a wait when there is no pace.</summary>
    /// <param name="planned">Time since the plan's beginning.</param>
    /// <param name="cancel">Ends the wait.</param>
    public ValueTask<long?> WaitAsync(TimeSpan planned, CancellationToken cancel)
    {
        if (speed is not { } factor)
        {
            return ValueTask.FromResult<long?>(null);
        }

        var fromStart = planned / factor;
        var dueAt = startedAt + (long)(fromStart.TotalSeconds * clock.TimestampFrequency);
        var ahead = fromStart - clock.GetElapsedTime(startedAt);
        return ahead > TimeSpan.Zero ? WaitAsync(ahead, dueAt, cancel) : ValueTask.FromResult<long?>(dueAt);
    }

    private async ValueTask<long?> WaitAsync(TimeSpan ahead, long dueAt, CancellationToken cancel)
    {
        await Task.Delay(ahead, clock, cancel);
        return dueAt;
    }
}
