namespace CityTwin.Simulator.Replay;

/// <summary>When which case is to end: at the last of the times at which its rows were closed. Rows that were not closed move nothing.</summary>
public sealed class ClosingPlan
{
    private readonly PriorityQueue<string, DateTimeOffset> queue = new();
    private readonly Dictionary<string, DateTimeOffset> ends = [];

    /// <summary>No case ends before.</summary>
    public DateTimeOffset Next => queue.TryPeek(out _, out var at) ? at : DateTimeOffset.MaxValue;

    /// <summary>A row belongs to a case.</summary>
    public void Take(string number, DateTimeOffset? closedAt)
    {
        if (closedAt is { } at && !(ends.TryGetValue(number, out var end) && at <= end))
        {
            ends[number] = at;
            queue.Enqueue(number, at);
        }
    }

    /// <summary>The cases that end until then, each once, earliest first; they are not planned any more.</summary>
    public IReadOnlyList<string> Until(DateTimeOffset until)
    {
        var due = new List<string>();
        while (queue.TryPeek(out var number, out var at) && at <= until)
        {
            queue.Dequeue();
            if (ends.TryGetValue(number, out var end) && end == at)
            {
                ends.Remove(number);
                due.Add(number);
            }
        }

        return due;
    }
}
