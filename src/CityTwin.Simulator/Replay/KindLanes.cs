using System.Threading.Channels;
using CityTwin.Simulator.Runs;

namespace CityTwin.Simulator.Replay;

/// <summary>
/// Splits a history into streams by kind. Reports merge only within a kind, so the order within a kind is all that
/// matters: the city comes out the same at any number of streams.
/// </summary>
public sealed class KindLanes
{
    // Wide enough that a slow lane does not soon hold up the reading for the others.
    private const int LaneCapacity = 4096;

    private readonly Channel<Outgoing>[] lanes;

    /// <summary>Makes the lanes, 1 or more.</summary>
    public KindLanes(int count) =>
        lanes = [.. Enumerable.Range(0, count).Select(_ => Channel.CreateBounded<Outgoing>(LaneCapacity))];

    /// <summary>What each lane carries, in order; ends after <see cref="Complete"/>.</summary>
    public IEnumerable<IAsyncEnumerable<Outgoing>> Outgoing => lanes.Select(lane => lane.Reader.ReadAllAsync());

    /// <summary>The lane that carries a kind; the same in every run and on every machine.</summary>
    public static int LaneOf(string kind, int count)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 2166136261u;
        foreach (var letter in kind)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)(hash % (uint)count);
    }

    /// <summary>Puts an incident at the end of its lane; waits while the lane is full.</summary>
    public ValueTask PutAsync(Outgoing next, CancellationToken cancel) =>
        lanes[LaneOf(next.Incident.Kind, lanes.Length)].Writer.WriteAsync(next, cancel);

    /// <summary>Says that nothing more comes.</summary>
    public void Complete()
    {
        foreach (var lane in lanes)
        {
            lane.Writer.TryComplete();
        }
    }
}
