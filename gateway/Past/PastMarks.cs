namespace CityTwin.Gateway.Past;

/// <summary>Marks along the journal, left by whoever reads it and used by all who look back. What is past does not change, so they stay right.</summary>
/// <param name="betweenMarks">So many entries lie between two marks at first.</param>
/// <param name="mostCases">Most open cases held by all marks together.</param>
internal sealed class PastMarks(long betweenMarks = PastLimits.BetweenMarks, int mostCases = PastLimits.CasesInMarks)
{
    private readonly SortedList<long, PastMark> marks = [];
    private readonly Lock gate = new();
    private long between = betweenMarks;

    /// <summary>The last mark at or before a moment.</summary>
    public PastMark Before(DateTimeOffset moment)
    {
        lock (gate)
        {
            return marks.Values.LastOrDefault(mark => mark.At <= moment) ?? PastMark.Nothing;
        }
    }

    /// <summary>Whether a mark at this position is of use.</summary>
    public bool IsDue(long position)
    {
        lock (gate)
        {
            return !marks.Keys.Prepend(0).Any(known => Math.Abs(known - position) < between);
        }
    }

    /// <summary>Leaves a mark. Where they hold too much together, every other one is given up.</summary>
    public void Leave(PastMark mark)
    {
        lock (gate)
        {
            marks[mark.Position] = mark;
            while (marks.Values.Sum(it => it.Open.Count) > mostCases && marks.Count > 1)
            {
                between *= 2;
                foreach (var position in marks.Keys.Where((_, index) => index % 2 == 0).ToList())
                {
                    marks.Remove(position);
                }
            }
        }
    }
}
