namespace CityTwin.Gateway.Live.Map;

/// <summary>
/// The first rows of a list of many, kept in order. Somewhat more rows than are shown are kept, so that cases that end do not mean
/// going through all of them each time.
/// </summary>
internal sealed class Ranking(MapLook look)
{
    private const int Spare = 300;

    private readonly SortedSet<Rank> kept = [];
    private readonly int wanted = look.ListFrom + look.ListRows;

    // Where there are more rows than are kept: all up to this one are, of those beyond none.
    private Rank? bound;

    /// <summary>How many rows the whole list has.</summary>
    public long Total { get; private set; }

    /// <summary>Too many of the kept rows went: the list must be filled anew from all cases.</summary>
    public bool IsThin => bound is not null && kept.Count < wanted;

    /// <summary>The cases of the rows that are shown.</summary>
    public IEnumerable<ToldCase> Shown => kept.Skip(look.ListFrom).Take(look.ListRows).Select(rank => rank.Told);

    public void Clear()
    {
        kept.Clear();
        (Total, bound) = (0, null);
    }

    /// <summary>Takes a case in. Returns whether its row is kept.</summary>
    public bool Add(in MapDot dot)
    {
        Total++;
        var rank = RankOf(dot);
        if (bound is { } last && rank.CompareTo(last) > 0)
        {
            return false;
        }

        kept.Add(rank);
        if (kept.Count > wanted + Spare)
        {
            kept.Remove(kept.Max);
            bound = kept.Max;
        }

        return true;
    }

    /// <summary>Takes a case out. Returns whether its row was kept.</summary>
    public bool Remove(in MapDot dot)
    {
        Total--;
        return kept.Remove(RankOf(dot));
    }

    private Rank RankOf(in MapDot dot) => new(look.Newest ? -dot.Id : dot.Due, dot.Id, dot.Told);

    private readonly record struct Rank(long Key, long Id, ToldCase Told) : IComparable<Rank>
    {
        public int CompareTo(Rank other) => Key != other.Key ? Key.CompareTo(other.Key) : Id.CompareTo(other.Id);
    }
}
