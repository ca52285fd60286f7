namespace CityTwin.Domain.Situations;

/// <summary>The life of situations: how they begin, take in further reports, widen, join each other, and end.</summary>
/// <param name="rules">When something is a situation.</param>
/// <param name="pyramid">The squares.</param>
/// <param name="weighing">How far parts are above the usual.</param>
/// <param name="explain">Takes the reports that a part explains out of the windows: part, situation, and how far back in ticks.</param>
internal sealed class OpenSituations(
    SituationRules rules, SquarePyramid pyramid, Weighing weighing, Action<OpenSituation, Footprint, long> explain)
{
    private readonly List<OpenSituation> open = [];
    private readonly List<SituationEvent> told = [];

    /// <summary>How many are open.</summary>
    public int Count => open.Count;

    /// <summary>How many alarms raised nothing because too many were open.</summary>
    public long NotRaised { get; private set; }

    /// <summary>Those that have been told of, as they stand.</summary>
    public IReadOnlyDictionary<string, SituationPicture> Pictures() => open.Where(one => one.LastTold is not null).ToDictionary(one => one.Id, PictureOf);

    /// <summary>What has been told since this was asked last.</summary>
    public IReadOnlyList<SituationEvent> TakeTold()
    {
        if (told.Count == 0)
        {
            return [];
        }

        SituationEvent[] events = [.. told];
        told.Clear();
        return events;
    }

    /// <summary>
    /// How much a report teaches about clumps. What happens every week is learnt as usual, but one flood is one lesson: its first reports
    /// teach in full, the later ones ever less.
    /// </summary>
    public double LessonOf(HeldReport held)
    {
        foreach (var one in open)
        {
            if (one.PartThatExplains(held) is not null)
            {
                return Math.Min(1, rules.Baseline.FloodTeaches / one.Tally.Reports);
            }
        }

        return 1;
    }

    /// <summary>Gives a report to the situation that explains it; false when none does.</summary>
    public bool Explains(HeldReport held)
    {
        foreach (var one in open)
        {
            if (one.PartThatExplains(held) is { } part)
            {
                one.Take(held, part);
                Weigh(one, held.Ticks);
                TellGrowth(one, held.Ticks);
                return true;
            }
        }

        return false;
    }

    /// <summary>Widens a situation to a report just outside when it is surer for it; false when none is.</summary>
    public bool Widens(HeldReport held, ReadOnlySpan<Square> squares)
    {
        foreach (var one in open)
        {
            foreach (var part in one.Footprints)
            {
                if (held.IsOf(part.Subject) && WiderSquare(one, part, held, squares) is { } wider)
                {
                    part.Widen(wider, pyramid.BoundsOf(wider));
                    one.Spreads++;
                    explain(one, part, Math.Max(one.Watched, rules.Windows[part.Standing.Window].Ticks));
                    JoinTouching(one, part, held.Ticks);
                    Weigh(one, held.Ticks);
                    TellGrowth(one, held.Ticks);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>An alarm begins a situation, or is a further part of one that it touches.</summary>
    public void Raise(Alarm alarm, long now)
    {
        var part = new Footprint(alarm.Subject, alarm.Square, pyramid.BoundsOf(alarm.Square), rules.Windows[^1].Ticks)
        {
            Standing = new Standing(true, alarm.Window, alarm.Seen, alarm.Expected, alarm.LogFalseAlarms),
        };
        var one = open.Find(other => IsTouched(other, part)) ?? Begin(alarm, now);
        if (one is null)
        {
            NotRaised++;
            return;
        }

        one.Footprints.Add(part);
        one.Spreads++;
        explain(one, part, rules.Windows[alarm.Window].Ticks);
        JoinTouching(one, part, now);
        Weigh(one, now);
        if (one.LastTold is null)
        {
            Tell(one, now, new SituationEvent.Raised(one.Id, At(now), PictureOf(one)));
        }

        TellGrowth(one, now);
    }

    /// <summary>Looks at all of them without a report: who has shrunk, who is over?</summary>
    public void Look(long now)
    {
        foreach (var one in open.ToList())
        {
            var before = PictureOf(one);
            Weigh(one, now);
            if (now - one.LastAbove >= rules.EndsAfter.Ticks)
            {
                open.Remove(one);
                told.Add(new SituationEvent.Ended(one.Id, At(now), one.Standing.Seen > 0 ? PictureOf(one) : before, MergedInto: null));
            }
            else if (one.LastTold!.Seen > 0 && one.Standing.Seen <= rules.ShrinkShare * one.LastTold.Seen)
            {
                Tell(one, now, new SituationEvent.Changed(one.Id, At(now), PictureOf(one), SituationTurn.Shrank));
            }
        }
    }

    private OpenSituation? Begin(Alarm alarm, long now)
    {
        if (open.Count >= rules.Limits.MostOpen)
        {
            return null;
        }

        var square = alarm.Square;
        var id = FormattableString.Invariant($"{At(now):yyyyMMdd'T'HHmmss'Z'}/{alarm.Subject.Name}/{square.Level}.{square.Col}.{square.Row}");
        var watched = Math.Max(rules.KeepsWithin.Ticks, rules.Windows[alarm.Window].Ticks);
        var one = new OpenSituation(id, watched, new MemberTally(rules.Limits.MostNamed)) { LastAbove = now };
        open.Add(one);
        return one;
    }

    private void JoinTouching(OpenSituation one, Footprint part, long now)
    {
        foreach (var other in open.Where(other => other != one && IsTouched(other, part)).ToList())
        {
            open.Remove(other);
            told.Add(new SituationEvent.Ended(other.Id, At(now), PictureOf(other), one.Id));
            one.Footprints.AddRange(other.Footprints);
            one.Tally.Add(other.Tally);
        }
    }

    // What is of one family belongs together where it touches. Different families must also be of a like size: else a storm over the whole
    // city would swallow each burst pipe of that day.
    private bool IsTouched(OpenSituation one, Footprint part) => one.Footprints.Exists(other =>
        other.Bounds.Touches(part.Bounds)
        && (other.Subject.FamilyName == part.Subject.FamilyName || Math.Abs(other.Square.Level - part.Square.Level) <= rules.LevelsApart));

    private Square? WiderSquare(OpenSituation one, Footprint part, HeldReport held, ReadOnlySpan<Square> squares)
    {
        var offset = pyramid.PerPoint * (ReferenceEquals(part.Subject, held.Family) ? 1 : 2);
        var (best, bestOdds) = ((Square?)null, part.Standing.LogFalseAlarms);
        for (var n = 0; n < squares.Length; n++)
        {
            if (squares[n].Level > part.Square.Level && held.Slots[offset + n] >= 0 && pyramid.BoundsOf(squares[n]).Holds(part.Bounds))
            {
                var standing = weighing.IfWider(part, squares[n], held.Slots[offset + n], one.Watched, held.Ticks);
                (best, bestOdds) = standing.LogFalseAlarms < bestOdds ? (squares[n], standing.LogFalseAlarms) : (best, bestOdds);
            }
        }

        return best;
    }

    private void Weigh(OpenSituation one, long now)
    {
        foreach (var part in one.Footprints)
        {
            part.Standing = weighing.Of(part, one.Watched, now);
            one.LastAbove = part.Standing.IsAbove ? now : one.LastAbove;
        }
    }

    private void TellGrowth(OpenSituation one, long now)
    {
        if (one.LastTold is { } last
            && (one.Standing.Seen >= Math.Max(rules.LeastReports, rules.GrowthStep * last.Seen) || one.Tally.Families > last.Families || one.Spreads > last.Spreads))
        {
            Tell(one, now, new SituationEvent.Changed(one.Id, At(now), PictureOf(one), SituationTurn.Grew));
        }
    }

    private void Tell(OpenSituation one, long now, SituationEvent happened)
    {
        told.Add(happened);
        one.LastTold = new Told(one.Standing.Seen, one.Tally.Families, one.Spreads);
    }

    private SituationPicture PictureOf(OpenSituation one) => one.Tally.Picture(
        one.Standing, rules.Windows[one.Standing.Window], one.Surest.Square.Level == pyramid.Levels - 1);

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
