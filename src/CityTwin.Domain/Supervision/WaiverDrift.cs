using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>
/// The exception becomes the rule: of the cases that an organisation leads, the same post gave more time to many. Both may have good
/// reasons; a limit that is waived again and again should perhaps be another one.
/// </summary>
internal static class WaiverDrift
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds) =>
        from led in facts.Cases.Where(one => one.Organisation is not null && facts.Period.Holds(one.FiledAt)).GroupBy(one => one.Organisation!)
        let all = led.Count()
        from decided in led
            .SelectMany(one => one.TimeDecisions.Where(decision => decision.Organisation == led.Key).Select(decision => (one.Id, Decision: decision)))
            .GroupBy(step => step.Decision.Approver)
        let waived = ReviewTask.Ordered(decided.Where(step => step.Decision.IsGranted).Select(step => step.Id))
        let interval = WilsonInterval.Of(waived.Count, all)
        where interval.Low > thresholds.WaivedShare
        select new ReviewTask(
            SupervisionSignal.WaiverDrift, led.Key, $"granted by {decided.Key}", waived,
            [
                .. Figure.OfShare(waived.Count, all, interval),
                new("granted", decided.Count(step => step.Decision.IsGranted)),
                new("refused", decided.Count(step => !step.Decision.IsGranted)),
            ],
            new Figure("share", thresholds.WaivedShare));
}
