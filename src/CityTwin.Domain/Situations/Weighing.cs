namespace CityTwin.Domain.Situations;

/// <summary>Says how far a part of a situation is above the usual at this moment.</summary>
internal sealed class Weighing(SituationRules rules, Baseline baseline, Odds odds)
{
    private readonly long[] windows = [.. rules.Windows.Select(window => window.Ticks)];
    private readonly double[] inCity = new double[rules.Windows.Count];
    private readonly double logKeeps = Math.Log(rules.KeepsBelow);

    /// <summary>How a part stands by the reports that it explains itself.</summary>
    public Standing Of(Footprint part, long watched, long now) => Of(part.Subject, part.Square, part, watched, now, none => 0);

    /// <summary>How it would stand if it were this wide, with the reports there that nothing explains yet.</summary>
    /// <param name="part">The part.</param>
    /// <param name="square">A wider square.</param>
    /// <param name="slot">The slot of that square for the part's subject.</param>
    /// <param name="watched">Windows up to this many ticks.</param>
    /// <param name="now">This moment.</param>
    public Standing IfWider(Footprint part, Square square, int slot, long watched, long now) =>
        Of(part.Subject, square, part, watched, now, window => baseline.Counts.In(slot, window));

    private Standing Of(Subject subject, Square square, Footprint part, long watched, long now, Func<int, int> more)
    {
        baseline.Expect(subject, inCity);
        var share = baseline.ShareOf(
            subject, square.Level, baseline.Counts.Find(square.KeyWith(baseline.Subjects.All.Number)), baseline.Counts.Find(square.KeyWith(subject.Number)));
        var (surest, isAbove) = (default(Standing), false);
        for (var window = 0; window < windows.Length && windows[window] <= watched; window++)
        {
            var (seen, expected) = (part.Times.CountAfter(now - windows[window]) + more(window), inCity[window] * share);
            if (seen == 0)
            {
                continue;
            }

            var sure = odds.LogFalseAlarms(subject, square.Level, window, seen, expected);
            isAbove |= IsAbove(subject, square, window, seen, expected);
            surest = surest.Seen == 0 || sure < surest.LogFalseAlarms ? new Standing(false, window, seen, expected, sure) : surest;
        }

        return surest with { IsAbove = isAbove };
    }

    private bool IsAbove(Subject subject, Square square, int window, int seen, double expected) =>
        seen >= rules.LeastToKeep
        && seen >= rules.LeastRatio * expected
        && odds.LogCrossings(subject, square.Level, window, seen, expected) <= logKeeps;
}
