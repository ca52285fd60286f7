namespace CityTwin.Domain.Situations;

/// <summary>The reports of the longest window in order of time, and which of the windows each still lies in.</summary>
/// <param name="windows">Lengths of the windows in ticks, ascending.</param>
/// <param name="most">Reports held at most.</param>
/// <param name="leave">Told when a report becomes too old for a window.</param>
internal sealed class SlidingReports(long[] windows, int most, Action<HeldReport, int> leave)
{
    private readonly Queue<HeldReport>[] queues = [.. windows.Select(_ => new Queue<HeldReport>())];

    /// <summary>All that are held, oldest first.</summary>
    public IReadOnlyCollection<HeldReport> All => queues[^1];

    /// <summary>Time goes on; what lies a window's length back belongs to it no longer.</summary>
    public void AdvanceTo(long now)
    {
        for (var window = 0; window < windows.Length; window++)
        {
            LeaveUntil(now - windows[window], window);
        }
    }

    /// <summary>A report comes; when there is no room the oldest are let go, together with those of their instant.</summary>
    public void Add(HeldReport held)
    {
        if (All.Count >= most)
        {
            var oldest = queues[^1].Peek().Ticks;
            for (var window = 0; window < windows.Length; window++)
            {
                LeaveUntil(oldest, window);
            }
        }

        foreach (var queue in queues)
        {
            queue.Enqueue(held);
        }
    }

    private void LeaveUntil(long ticks, int window)
    {
        while (queues[window].TryPeek(out var oldest) && oldest.Ticks <= ticks)
        {
            queues[window].Dequeue();
            leave(oldest, window);
            oldest.Left = window + 1;
        }
    }
}
