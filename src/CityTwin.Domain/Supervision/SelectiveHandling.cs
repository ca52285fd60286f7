using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// Whether an organisation handles the same kind worse in one community than in all others that it serves. Compared is what it filed while
/// it was as busy, so that a community is not blamed on days on which everything was late. About places, never about whoever lives there.
/// </summary>
internal static class SelectiveHandling
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds)
    {
        var lowest = facts.Cases.Select(one => one.Areas.Count).DefaultIfEmpty(0).Max();
        var loads = facts.Cases.Where(one => one.Organisation is not null).GroupBy(one => one.Organisation!).ToDictionary(led => led.Key, led => new OpenLoad(led));
        return
            from due in facts.Due.Where(one => one.FiledAt is not null && one.Areas.Count == lowest).GroupBy(one => (Organisation: one.Organisation!, one.Kind))
            let alike = due.GroupBy(loads[due.Key.Organisation].Halves([.. due])).Select(half => new AlikeCases(half)).ToList()
            from here in due.GroupBy(one => one.Areas[^1])
            let strata = alike.Select(half => half.Compare(here.Key)).Where(it => IsEnough(it, thresholds.CasesToCompare)).ToList()
            where strata.Count > 0
            let effect = MantelHaenszel.Of(strata)
            where effect?.High < thresholds.SelectiveOdds
            let late = here.Where(one => !IsOnTime(one)).ToList()
            select new ReviewTask(
                SupervisionSignal.SelectiveHandling, due.Key.Organisation, $"{due.Key.Kind} in {here.Key}", ReviewTask.Ordered(late.Select(one => one.Id)),
                [
                    new("late", late.Count), new("among", here.Count()), new("odds_ratio", effect!.Value.OddsRatio),
                    new("low", effect.Value.Low), new("high", effect.Value.High), new("strata", strata.Count),
                ],
                new Figure("odds_ratio", thresholds.SelectiveOdds));
    }

    private static bool IsEnough(Stratum it, int least) => it.HereYes + it.HereNo >= least && it.ElsewhereYes + it.ElsewhereNo >= least;

    private static bool IsOnTime(CaseFacts one) => one.HandledAt <= one.DueAt;

    // Counted once for all communities: each is compared with the rest.
    private sealed class AlikeCases
    {
        private readonly Dictionary<string, (int OnTime, int Late)> counts;
        private readonly int onTime;
        private readonly int late;

        public AlikeCases(IEnumerable<CaseFacts> cases)
        {
            counts = cases.GroupBy(one => one.Areas[^1]).ToDictionary(here => here.Key, here => (here.Count(IsOnTime), here.Count(one => !IsOnTime(one))));
            (onTime, late) = (counts.Values.Sum(it => it.OnTime), counts.Values.Sum(it => it.Late));
        }

        public Stratum Compare(string community)
        {
            var here = counts.GetValueOrDefault(community);
            return new Stratum(here.OnTime, here.Late, onTime - here.OnTime, late - here.Late);
        }
    }
}
