namespace CityTwin.Domain.Situations;

/// <summary>Times in order, of which only the recent ones are kept.</summary>
/// <param name="longest">Nobody asks further back than this many ticks.</param>
internal sealed class RecentTimes(long longest)
{
    private const int Enough = 64;
    private readonly List<long> times = [];

    /// <summary>One more; nearly always the latest.</summary>
    public void Add(long ticks)
    {
        times.Insert(FirstAfter(ticks), ticks);
        if (times.Count > Enough && times[times.Count / 2] <= times[^1] - longest)
        {
            times.RemoveRange(0, times.Count / 2);
        }
    }

    /// <summary>How many lie after this one.</summary>
    public int CountAfter(long ticks) => times.Count - FirstAfter(ticks);

    private int FirstAfter(long ticks)
    {
        if (times.Count == 0 || times[^1] <= ticks)
        {
            return times.Count;
        }

        var (low, high) = (0, times.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = times[middle] <= ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
