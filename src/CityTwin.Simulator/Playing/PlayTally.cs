namespace CityTwin.Simulator.Playing;

/// <summary>Counts what is played. Safe to use from all players.</summary>
internal sealed class PlayTally
{
    private readonly Lock gate = new();
    private readonly SortedDictionary<string, SortedDictionary<string, long>> done = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> refused = new(StringComparer.Ordinal);
    private long entries;
    private long gaps;
    private long lost;
    private long doubles;
    private long dropped;
    private long broken;
    private long givenUp;

    public void Did(string role, string what)
    {
        lock (gate)
        {
            if (!done.TryGetValue(role, out var counts))
            {
                done[role] = counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
            }

            counts[what] = counts.GetValueOrDefault(what) + 1;
        }
    }

    public void Refused(string code)
    {
        lock (gate)
        {
            refused[code] = refused.GetValueOrDefault(code) + 1;
        }
    }

    public void TookIn() => Interlocked.Increment(ref entries);

    public void FoundGap(long numbers) => Interlocked.Add(ref gaps, numbers);

    public void Lost(long numbers) => Interlocked.Add(ref lost, numbers);

    public void SawDouble() => Interlocked.Increment(ref doubles);

    public void DroppedLine() => Interlocked.Increment(ref dropped);

    public void LineBroke() => Interlocked.Increment(ref broken);

    public void GaveUp() => Interlocked.Increment(ref givenUp);

    public PlayReport Report()
    {
        lock (gate)
        {
            var copy = new SortedDictionary<string, IReadOnlyDictionary<string, long>>(StringComparer.Ordinal);
            foreach (var (role, counts) in done)
            {
                copy[role] = new SortedDictionary<string, long>(counts, StringComparer.Ordinal);
            }

            return new PlayReport(
                copy, new SortedDictionary<string, long>(refused, StringComparer.Ordinal), Interlocked.Read(ref entries), Interlocked.Read(ref gaps),
                Interlocked.Read(ref lost), Interlocked.Read(ref doubles), Interlocked.Read(ref dropped), Interlocked.Read(ref broken), Interlocked.Read(ref givenUp));
        }
    }
}
