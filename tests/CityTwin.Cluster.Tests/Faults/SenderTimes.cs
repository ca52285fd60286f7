using System.Diagnostics;

namespace CityTwin.Cluster.Tests.Faults;

/// <summary>How long senders waited, since the last look.</summary>
internal sealed class SenderTimes
{
    private readonly Lock gate = new();
    private long lastAcknowledged = Stopwatch.GetTimestamp();
    private TimeSpan silence;
    private TimeSpan wait;
    private int taken;
    private int refused;

    /// <summary>A report that was sent first at this moment has been acknowledged.</summary>
    public void Acknowledged(long begun)
    {
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            var (quiet, waited) = (Stopwatch.GetElapsedTime(lastAcknowledged, now), Stopwatch.GetElapsedTime(begun, now));
            (silence, wait) = (quiet > silence ? quiet : silence, waited > wait ? waited : wait);
            lastAcknowledged = now;
            taken++;
        }
    }

    /// <summary>A try failed.</summary>
    public void Refused() => Interlocked.Increment(ref refused);

    /// <summary>What was measured since the last look.</summary>
    public Waits Look()
    {
        lock (gate)
        {
            var seen = new Waits(silence, wait, taken, Interlocked.Exchange(ref refused, 0));
            (silence, wait, taken) = (default, default, 0);
            return seen;
        }
    }
}

/// <summary>How long senders waited.</summary>
/// <param name="Silence">The longest time in which nothing at all was acknowledged.</param>
/// <param name="Longest">The longest that one report waited from its first sending to its receipt.</param>
/// <param name="Taken">How many reports were acknowledged.</param>
/// <param name="TriesRefused">How many tries failed and were made again.</param>
internal sealed record Waits(TimeSpan Silence, TimeSpan Longest, int Taken, int TriesRefused);
