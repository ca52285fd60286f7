namespace CityTwin.Domain.Situations;

/// <summary>Looks at all squares and windows that a report has just come into.</summary>
internal sealed class Scan(SituationRules rules, Baseline baseline, Clumps clumps, Odds odds, SquarePyramid pyramid)
{
    private readonly double[] inCity = new double[rules.Windows.Count];
    private readonly double logThreshold = Math.Log(rules.FalseAlarmsAMonth);

    /// <summary>The surest alarm, or null; learns how much reports come in clumps while it looks.</summary>
    public Alarm? Look(HeldReport held, ReadOnlySpan<Square> squares, double lesson)
    {
        var surest = Of(held.Family, held, squares, pyramid.PerPoint, lesson, null);
        return held.Kind is { } kind && Subjects.IsScanned(kind) ? Of(kind, held, squares, 2 * pyramid.PerPoint, lesson, surest) : surest;
    }

    private Alarm? Of(Subject subject, HeldReport held, ReadOnlySpan<Square> squares, int offset, double lesson, Alarm? surest)
    {
        baseline.Expect(subject, inCity);
        for (var n = 0; n < squares.Length; n++)
        {
            if (held.Slots[offset + n] is >= 0 and var slot)
            {
                var share = baseline.ShareOf(subject, squares[n].Level, held.Slots[n], slot);
                surest = Surer(surest, At(subject, squares[n], slot, share, lesson));
            }
        }

        return surest;
    }

    private Alarm? At(Subject subject, Square square, int slot, double share, double lesson)
    {
        Alarm? surest = null;
        var learns = baseline.Known > rules.WarmUp / 2;
        for (var window = 0; window < inCity.Length; window++)
        {
            var (seen, expected) = (baseline.Counts.In(slot, window), inCity[window] * share);
            if (learns)
            {
                clumps.Learn(subject, (square.Level * inCity.Length) + window, baseline.Counts.AllIn(slot, window) - 1, expected, lesson);
            }

            if (seen < rules.LeastReports || seen < rules.LeastRatio * expected)
            {
                continue;
            }

            var alarm = new Alarm(subject, square, window, seen, expected, odds.LogFalseAlarms(subject, square.Level, window, seen, expected));
            surest = alarm.LogFalseAlarms <= logThreshold ? Surer(surest, alarm) : surest;
        }

        return surest;
    }

    private static Alarm? Surer(Alarm? one, Alarm? other) =>
        one is null || other?.LogFalseAlarms < one.Value.LogFalseAlarms ? other ?? one : one;
}
