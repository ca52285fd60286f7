namespace CityTwin.Domain.Situations;

/// <summary>
/// What is usual: how many reports of a kind or family come to a square within a time. A slowly moving level of the whole city, times the
/// rhythm of its week, times the square's share; what is rare leans on what is common. A report teaches only when it is too old for every
/// window, so that nothing is compared with itself.
/// </summary>
internal sealed class Baseline(SituationRules rules, TimeZoneInfo zone, int levels, long start)
{
    // An eighth of a report: three half-lives after the only one there.
    private const double LeastWorthKeeping = 0.125;

    private readonly BaselineRules usual = rules.Baseline;
    private readonly CityWeek week = new(zone);
    private readonly Fading level = new(rules.Baseline.LevelHalfLife, start);
    private readonly Fading place = new(rules.Baseline.PlaceHalfLife, start);
    private readonly long[] windows = [.. rules.Windows.Select(window => window.Ticks)];
    private readonly double[] windowHours = [.. rules.Windows.Select(window => window.TotalHours)];
    private readonly int[] squares = new int[levels];
    private Today today;

    /// <summary>The kinds and families known.</summary>
    public Subjects Subjects { get; } = new(rules.Limits.MostSubjects, levels * rules.Windows.Count);

    /// <summary>The counts by square.</summary>
    public SquareCounts Counts { get; } = new(rules.Windows.Count, rules.Limits.MostSquares);

    /// <summary>This moment in ticks.</summary>
    public long Now => today.Ticks;

    /// <summary>Today's weight of what is learnt about places.</summary>
    public double PlaceWeight => today.Place;

    /// <summary>How long reports have come.</summary>
    public TimeSpan Known => TimeSpan.FromTicks(today.Ticks - start);

    /// <summary>How many squares of a level are known to have reports.</summary>
    public int SquaresOf(int levelNumber) => Math.Max(1, squares[levelNumber]);

    /// <summary>A square had its first report.</summary>
    public void KnowSquare(int levelNumber) => squares[levelNumber]++;

    /// <summary>Time goes on.</summary>
    public void AdvanceTo(long ticks)
    {
        var learnt = Math.Max(start, ticks - windows[^1]);
        today = new Today(ticks, week.HourOf(ticks), level.WeightAt(learnt), level.DaysUntil(learnt), place.WeightAt(ticks));
    }

    /// <summary>How many reports of the subject the whole city expects within each window that ends now.</summary>
    public void Expect(Subject subject, Span<double> inWindow)
    {
        var hour = today.Ticks / TimeSpan.TicksPerHour;
        var prior = usual.RhythmPrior * today.Place;
        Subjects.All.Rhythm.Build(hour, null, prior);
        subject.Rhythm.Build(hour, Subjects.All.Rhythm, prior);

        var aWeek = 7 * PerDay(subject);
        for (var window = 0; window < windowHours.Length; window++)
        {
            inWindow[window] = aWeek * subject.Rhythm.Within(windowHours[window], today.HourOfWeek);
        }
    }

    /// <summary>How many reports of the subject come a day.</summary>
    public double PerDay(Subject subject) =>
        (subject.Level + (usual.PriorReports * today.Level)) / (today.Days + (usual.PriorTime.TotalDays * today.Level));

    /// <summary>By how much the level itself may be wrong, as the square of a relative deviation: much while few reports are known.</summary>
    public double Doubt(Subject subject) => today.Level / (subject.Level + (usual.PriorReports * today.Level));

    /// <summary>The share of a subject's reports that comes to a square.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="levelNumber">The square's level.</param>
    /// <param name="ofAll">The square's slot for all reports together.</param>
    /// <param name="own">Its slot for the subject.</param>
    public double ShareOf(Subject subject, int levelNumber, int ofAll, int own)
    {
        if (levelNumber == squares.Length - 1)
        {
            return 1;
        }

        // Each point lies in four squares of a level, so their shares add up to four.
        var (prior, even) = (usual.PlacePrior * today.Place, 4.0 / Math.Max(4, squares[levelNumber]));
        var general = (Counts.Learnt(ofAll) + (prior * even)) / (Subjects.All.Located + prior);
        return (Counts.Learnt(own) + (prior * general)) / (subject.Located + prior);
    }

    /// <summary>Takes a report in for good.</summary>
    public void Learn(HeldReport held)
    {
        var (hour, placeWeight) = ((int)week.HourOf(held.Ticks), held.LearntShare * place.WeightAt(held.Ticks));
        LearnOf(Subjects.All, held, hour, placeWeight);
        LearnOf(held.Family, held, hour, placeWeight);
        if (held.Kind is not null)
        {
            LearnOf(held.Kind, held, hour, placeWeight);
        }

        foreach (var slot in held.Slots)
        {
            if (slot >= 0)
            {
                Counts.Release(slot, placeWeight);
            }
        }
    }

    private void LearnOf(Subject subject, HeldReport held, int hour, double placeWeight)
    {
        subject.Rhythm.Learn(hour, placeWeight);
        subject.Level += held.LearntShare * level.WeightAt(held.Ticks);
        subject.Located += placeWeight;
    }

    /// <summary>Makes room by forgetting squares that hold next to nothing.</summary>
    public void Sweep() => Counts.Sweep(LeastWorthKeeping * today.Place, key =>
    {
        if (Square.SubjectOf(key) == Subjects.All.Number)
        {
            squares[Square.LevelOf(key)]--;
        }
    });

    private readonly record struct Today(long Ticks, double HourOfWeek, double Level, double Days, double Place);
}
