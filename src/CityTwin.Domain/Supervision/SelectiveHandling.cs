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
            let isBusy = loads[due.Key.Organisation].Halves([.. due])
            from here in due.GroupBy(one => one.Areas[^1])
            let strata = Strata(due, here.Key, isBusy).Where(it => IsEnough(it, thresholds.CasesToCompare)).ToList()
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

    private static IEnumerable<Stratum> Strata(IEnumerable<CaseFacts> due, string community, Func<CaseFacts, bool> isBusy) =>
        from alike in due.GroupBy(isBusy)
        let here = alike.ToLookup(one => one.Areas[^1] == community)
        select new Stratum(here[true].Count(IsOnTime), here[true].Count(one => !IsOnTime(one)), here[false].Count(IsOnTime), here[false].Count(one => !IsOnTime(one)));

    private static bool IsEnough(Stratum it, int least) => it.HereYes + it.HereNo >= least && it.ElsewhereYes + it.ElsewhereNo >= least;

    private static bool IsOnTime(CaseFacts one) => one.HandledAt <= one.DueAt;
}
