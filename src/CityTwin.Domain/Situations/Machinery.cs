namespace CityTwin.Domain.Situations;

/// <summary>The parts of a detector, put together when the first report says at which time the city's history begins.</summary>
internal sealed class Machinery
{
    private readonly int perPoint;
    private readonly int windows;
    private readonly int mostSquares;
    private readonly long sweepEvery;
    private readonly Clumps clumps;
    private long nextSweep;
    private long day;

    public Machinery(SituationRules rules, TimeZoneInfo zone, SquarePyramid pyramid, long start)
    {
        perPoint = pyramid.PerPoint;
        (windows, mostSquares, sweepEvery) = (rules.Windows.Count, rules.Limits.MostSquares, rules.Windows[^1].Ticks);
        Baseline = new Baseline(rules, zone, pyramid.Levels, start);
        Baseline.AdvanceTo(start);
        Sliding = new SlidingReports([.. rules.Windows.Select(window => window.Ticks)], rules.Limits.MostReportsHeld, Leave);
        clumps = new Clumps(rules, Baseline);
        var odds = new Odds(rules, Baseline, clumps, pyramid.Levels);
        Scan = new Scan(rules, Baseline, clumps, odds, pyramid);
        Open = new OpenSituations(rules, pyramid, new Weighing(rules, Baseline, odds), Explain);
        Bulk = new BulkEntries(rules.Bulk);
    }

    public Baseline Baseline { get; }

    public SlidingReports Sliding { get; }

    public Scan Scan { get; }

    public OpenSituations Open { get; }

    public BulkEntries Bulk { get; }

    /// <summary>City time goes on.</summary>
    public void AdvanceTo(long ticks)
    {
        Sliding.AdvanceTo(ticks);
        if (ticks / TimeSpan.TicksPerDay != day)
        {
            day = ticks / TimeSpan.TicksPerDay;
            clumps.EndDay();
        }

        Baseline.AdvanceTo(ticks);
        if (Baseline.Counts.Count >= mostSquares && ticks >= nextSweep)
        {
            nextSweep = ticks + sweepEvery;
            Baseline.Sweep();
        }
    }

    /// <summary>Finds or makes the slots of a report: in each of its squares for all reports, for its family, for its kind.</summary>
    public int[] Claim(ReadOnlySpan<Square> squares, Subject family, Subject? kind)
    {
        var slots = new int[3 * perPoint];
        for (var n = 0; n < perPoint; n++)
        {
            slots[n] = Claim(squares[n], Baseline.Subjects.All);
            slots[perPoint + n] = Claim(squares[n], family);
            slots[(2 * perPoint) + n] = kind is null ? -1 : Claim(squares[n], kind);
        }

        return slots;
    }

    /// <summary>A report comes into all windows.</summary>
    public void Enter(HeldReport held)
    {
        Sliding.Add(held);
        foreach (var slot in OwnSlots(held))
        {
            if (slot >= 0)
            {
                Baseline.Counts.Enter(slot);
            }
        }
    }

    /// <summary>Whether an open situation explains the report; then it counts in no window any more.</summary>
    public bool Explains(HeldReport held)
    {
        if (!Open.Explains(held))
        {
            return false;
        }

        TakeOut(held);
        return true;
    }

    private int Claim(Square square, Subject subject)
    {
        var slot = Baseline.Counts.Claim(square.KeyWith(subject.Number), out var isNew);
        if (isNew && ReferenceEquals(subject, Baseline.Subjects.All))
        {
            Baseline.KnowSquare(square.Level);
        }

        return slot;
    }

    private void Leave(HeldReport held, int window)
    {
        foreach (var slot in OwnSlots(held))
        {
            if (slot >= 0)
            {
                Baseline.Counts.Leave(slot, window, held.IsExplained);
            }
        }

        if (window == windows - 1)
        {
            Baseline.Learn(held);
        }
    }

    private void Explain(OpenSituation situation, Footprint part, long back)
    {
        foreach (var held in Sliding.All)
        {
            if (!held.IsExplained && held.Ticks > Baseline.Now - back && part.Explains(held))
            {
                TakeOut(held);
                situation.Take(held, part);
            }
        }
    }

    /// <summary>From now on the report counts in no window, because a situation explains it.</summary>
    private void TakeOut(HeldReport held)
    {
        foreach (var slot in OwnSlots(held))
        {
            for (var window = held.Left; slot >= 0 && window < windows; window++)
            {
                Baseline.Counts.Explain(slot, window);
            }
        }
    }

    private ReadOnlySpan<int> OwnSlots(HeldReport held) => held.Slots.AsSpan(perPoint);
}
