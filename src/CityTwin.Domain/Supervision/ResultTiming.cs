using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// When results come: in the last moments of their limits, or very many at once. Results rather than closings are looked at, because
/// they are the step of the organisation that handles; closing is the centre's.
/// </summary>
internal static class ResultTiming
{
    public static IEnumerable<ReviewTask> Bunching(SupervisionFacts facts, SignalThresholds thresholds) =>
        from results in Results(facts).Where(step => step.Case is { FiledAt: not null, DueAt: not null }).GroupBy(step => step.Result.Organisation)
        let all = results.Count()
        let last = results.Where(step => IsLast(step.Case, step.Result.At, thresholds.LastPartOfLimit)).ToList()
        let interval = WilsonInterval.Of(last.Count, all)
        where interval.Low > thresholds.BunchingShare
        select new ReviewTask(
            SupervisionSignal.DeadlineBunching, results.Key, null, ReviewTask.Ordered(last.Select(step => step.Case.Id)),
            Figure.OfShare(last.Count, all, interval), new Figure("share", thresholds.BunchingShare));

    public static IEnumerable<ReviewTask> Bulk(SupervisionFacts facts, SignalThresholds thresholds) =>
        from results in Results(facts).GroupBy(step => step.Result.Organisation)
        let most = Densest([.. results.OrderBy(step => step.Result.At)], thresholds.BulkWithin)
        where most.Count > thresholds.BulkResults
        select new ReviewTask(
            SupervisionSignal.BulkClosing, results.Key, null, ReviewTask.Ordered(most.Select(step => step.Case.Id)),
            [new("results", most.Count), new("minutes", (most[^1].Result.At - most[0].Result.At).TotalMinutes)],
            new Figure($"results_within_{thresholds.BulkWithin.TotalMinutes:0}_minutes", thresholds.BulkResults));

    private static IEnumerable<(CaseFacts Case, Result Result)> Results(SupervisionFacts facts) =>
        facts.Cases.SelectMany(one => one.Results.Select(result => (one, result))).Where(step => facts.Period.Holds(step.result.At));

    private static bool IsLast(CaseFacts one, DateTimeOffset at, double part) =>
        at <= one.DueAt && (one.DueAt - at).Value.Ticks <= part * (one.DueAt - one.FiledAt)!.Value.Ticks;

    // The first of the stretches of this length that hold the most.
    private static List<(CaseFacts Case, Result Result)> Densest(List<(CaseFacts Case, Result Result)> sorted, TimeSpan within)
    {
        var (first, bestFirst, bestCount) = (0, 0, 0);
        for (var last = 0; last < sorted.Count; last++)
        {
            while (sorted[last].Result.At - sorted[first].Result.At > within)
            {
                first++;
            }

            if (last - first + 1 > bestCount)
            {
                (bestFirst, bestCount) = (first, last - first + 1);
            }
        }

        return sorted.GetRange(bestFirst, bestCount);
    }
}
