using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// 超时: what had to be handled in the period and was late, or is. What its lead never took up is told apart: there nobody began. What is
/// suspended waits with consent, and is looked at as <see cref="Excess"/>.
/// </summary>
internal static class Overdue
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds) =>
        from due in facts.Due.GroupBy(one => one.Organisation!)
        let all = due.Count()
        let late = due.Where(one => !(one.HandledAt <= one.DueAt)).ToList()
        let interval = WilsonInterval.Of(late.Count, all)
        where interval.Low > thresholds.OverdueShare
        select new ReviewTask(
            SupervisionSignal.Overdue, due.Key, null, ReviewTask.Ordered(late.Select(one => one.Id)),
            [
                .. Figure.OfShare(late.Count, all, interval),
                new("never_taken_up", late.Count(IsNeverTakenUp)),
                new("still_open", late.Count(one => one.HandledAt is null)),
            ],
            new Figure("share", thresholds.OverdueShare));

    private static bool IsNeverTakenUp(CaseFacts one) => one.HandledAt is null && one.Handovers is [.., { TakenUpAt: null }];
}
