namespace CityTwin.Domain.Supervision;

/// <summary>
/// 虚假办结: closings as resolved that an independent check refuted, that were undone, or after which the same came back within days.
/// Counted by closing, for the organisation that led then.
/// </summary>
internal static class FalseClosure
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds)
    {
        var refuted = facts.Samples.Where(check => !check.Holds).ToLookup(check => check.CaseId);
        return
            from closings in ResolvedClosing.In(facts).GroupBy(closing => closing.Organisation)
            let all = closings.Count()
            let wrong = closings.Where(closing => IsFalse(closing, refuted[closing.Case.Id], thresholds)).ToList()
            let interval = WilsonInterval.Of(wrong.Count, all)
            where interval.Low > thresholds.FalseClosureShare
            select new ReviewTask(
                SupervisionSignal.FalseClosure, closings.Key, null, ReviewTask.Ordered(wrong.Select(closing => closing.Case.Id)),
                Figure.OfShare(wrong.Count, all, interval), new Figure("share", thresholds.FalseClosureShare));
    }

    // Of several closings of a case all but the last were undone, so whatever came later is about the last.
    private static bool IsFalse(ResolvedClosing one, IEnumerable<SampleCheck> refuted, SignalThresholds thresholds) =>
        one.Closing.ReopenedAt is not null
        || one.Case.RecurredAt - one.Closing.At <= thresholds.FalseWhenBackWithin
        || refuted.Any(check => check.Organisation != one.Organisation && one.Closing.At <= check.At);
}
