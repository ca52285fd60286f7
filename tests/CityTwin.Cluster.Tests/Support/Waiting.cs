using System.Collections.Concurrent;
using System.Diagnostics;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>How long reports waited for their receipts, second by second.</summary>
internal sealed class Waiting
{
    private readonly ConcurrentDictionary<(string Source, string Id), long> begun = new();
    private readonly ConcurrentQueue<(long At, TimeSpan Wait)> ended = [];

    public void Begun(string source, string id) => begun[(source, id)] = Stopwatch.GetTimestamp();

    public void Ended(string source, string id)
    {
        if (begun.TryRemove((source, id), out var since))
        {
            var now = Stopwatch.GetTimestamp();
            ended.Enqueue((now, Stopwatch.GetElapsedTime(since, now)));
        }
    }

    /// <summary>How many receipts came in this stretch of time, and within which time 99 of 100 of them.</summary>
    public (int Count, TimeSpan P99) Between(long from, long to)
    {
        var waits = ended.Where(one => one.At >= from && one.At < to).Select(one => one.Wait).Order().ToList();
        return (waits.Count, waits.Count == 0 ? default : waits[(int)(0.99 * (waits.Count - 1))]);
    }
}
