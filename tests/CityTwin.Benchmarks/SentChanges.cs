using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CityTwin.Benchmarks;

/// <summary>When which position of the journal was acknowledged.</summary>
internal sealed class SentChanges
{
    private readonly List<(long Position, long At)> sent = [];
    private readonly Lock gate = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return sent.Count;
            }
        }
    }

    public void Acknowledged(long position)
    {
        lock (gate)
        {
            sent.Add((position, Stopwatch.GetTimestamp()));
        }
    }

    /// <summary>A frame reaches up to a position: adds how old the changes in it are, and returns from which one on they are still to come.</summary>
    public int HeardOf(long position, int from, List<double> delays)
    {
        lock (gate)
        {
            var now = Stopwatch.GetTimestamp();
            foreach (var (at, when) in CollectionsMarshal.AsSpan(sent)[from..])
            {
                if (at > position)
                {
                    break;
                }

                delays.Add(Stopwatch.GetElapsedTime(when, now).TotalMilliseconds);
                from++;
            }

            return from;
        }
    }
}
