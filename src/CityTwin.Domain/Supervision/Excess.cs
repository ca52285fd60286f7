using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>挂账 and exclusions: ways to make cases disappear from figures. That they are used is normal; that they are used much is looked at.</summary>
internal static class Excess
{
    public static IEnumerable<ReviewTask> OfSuspensions(SupervisionFacts facts, SignalThresholds thresholds) =>
        from open in facts.Cases.Where(one => one.IsOpen && one.Organisation is not null && one.ReportedAt < facts.Period.To).GroupBy(one => one.Organisation!)
        let all = open.Count()
        let suspended = open.Where(one => one.IsSuspended).ToList()
        let oldest = suspended.Select(one => facts.Period.To - one.SuspendedAt!.Value).DefaultIfEmpty(TimeSpan.Zero).Max()
        let interval = WilsonInterval.Of(suspended.Count, all)
        where interval.Low > thresholds.SuspendedShare || oldest > thresholds.SuspendedFor
        select new ReviewTask(
            SupervisionSignal.ExcessSuspension, open.Key, null, ReviewTask.Ordered(suspended.Select(one => one.Id)),
            [.. Figure.OfShare(suspended.Count, all, interval), new("oldest_days", oldest.TotalDays)],
            oldest > thresholds.SuspendedFor ? new Figure("oldest_days", thresholds.SuspendedFor.TotalDays) : new Figure("share", thresholds.SuspendedShare));

    public static IEnumerable<ReviewTask> OfExclusions(SupervisionFacts facts, SignalThresholds thresholds) =>
        from closed in facts.Cases.Where(one => one is { MergedAt: null, Organisation: not null } && facts.Period.Holds(one.ClosedAt)).GroupBy(one => one.Organisation!)
        let all = closed.Count()
        let excluded = closed.Where(one => one.IsExcluded).ToList()
        let interval = WilsonInterval.Of(excluded.Count, all)
        where interval.Low > thresholds.ExcludedShare
        select new ReviewTask(
            SupervisionSignal.ExcessExclusion, closed.Key, null, ReviewTask.Ordered(excluded.Select(one => one.Id)),
            Figure.OfShare(excluded.Count, all, interval), new Figure("share", thresholds.ExcludedShare));
}
