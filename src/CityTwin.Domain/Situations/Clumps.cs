namespace CityTwin.Domain.Situations;

/// <summary>
/// How much reports come in clumps, learnt from pairs: when a report comes, how many are there already in the same window and square, and
/// how many would be there by what is usual? What is too many has two reasons. One cause makes several report, or one clerk enters
/// several: then each report brings as many others wherever it is. And some days are livelier than others: then there are so many more in
/// proportion. Both are learnt from the same sums, and the one that explains more at a place is believed there.
/// </summary>
internal sealed class Clumps(SituationRules rules, Baseline baseline)
{
    // So many pairs of one report are believed whatever was known before.
    private const int AlwaysBelieved = 10;

    private readonly BaselineRules usual = rules.Baseline;

    /// <summary>A report came where so many were and so many were expected.</summary>
    public void Learn(Subject subject, int scan, int before, double expected, double lesson)
    {
        double believed = before;
        if (before > AlwaysBelieved)
        {
            believed = Math.Min(before, Math.Max(AlwaysBelieved, usual.ClumpCap * expected * (1 + SpreadOf(subject, scan, expected))));
        }

        var weight = lesson * baseline.PlaceWeight;
        var arrival = new Pairs(weight, believed * weight, expected * weight);
        subject.Today[scan].Add(arrival);
        baseline.Subjects.All.Today[scan].Add(arrival);
    }

    /// <summary>
    /// A day is over: what came before it is believed from now on. Until then nothing is, so that a flood does not pass for usual while it rises.
    /// </summary>
    public void EndDay()
    {
        foreach (var subject in baseline.Subjects.Everyone)
        {
            for (var scan = 0; scan < subject.Pairs.Length; scan++)
            {
                subject.Pairs[scan].Add(subject.Yesterday[scan]);
                subject.Yesterday[scan] = subject.Today[scan];
                subject.Today[scan] = default;
            }
        }
    }

    /// <summary>The spread of counts of a subject at a level and window where so many are expected, see <see cref="CountLaw"/>.</summary>
    public double SpreadOf(Subject subject, int scan, double expected)
    {
        var prior = usual.ClumpPrior * baseline.PlaceWeight;
        ref var all = ref baseline.Subjects.All.Pairs[scan];
        ref var own = ref subject.Pairs[scan];

        var general = (all.Seen + (prior * (1 + usual.UsualSpread))) / (all.Expected + prior);
        var livelier = ((own.Seen + (prior * general)) / (own.Expected + prior)) - 1;

        var usually = (all.Seen - all.Expected) / (all.Reports + prior);
        var brings = (own.Seen - own.Expected + (prior * usually)) / (own.Reports + prior);
        return Math.Max(0, Math.Max(livelier, brings / expected));
    }
}

/// <summary>Sums over reports, weighted: themselves, those that were there before them, and those that were expected there.</summary>
internal record struct Pairs(double Reports, double Seen, double Expected)
{
    /// <summary>One more report, or several.</summary>
    public void Add(Pairs more) => (Reports, Seen, Expected) = (Reports + more.Reports, Seen + more.Seen, Expected + more.Expected);
}
