using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>监督: looks at how cases were handled and says what people should look at. It judges nobody and changes nothing.</summary>
public static class Signals
{
    /// <summary>What should be reviewed of a period. One that is not over yet ends with the latest event.</summary>
    public static IReadOnlyList<ReviewTask> In(CityFacts city, ReportingPeriod asked, SignalThresholds thresholds) =>
        In(SupervisionFacts.Of(city, asked.EndingWith(city.AsOf)), thresholds);

    /// <summary>What should be reviewed, by signal and then by organisation. The same facts give the same tasks.</summary>
    public static IReadOnlyList<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds)
    {
        IEnumerable<ReviewTask> found =
        [
            .. FalseClosure.In(facts, thresholds),
            .. ClosingWithoutProof.In(facts, thresholds),
            .. ReturnLoop.In(facts, thresholds),
            .. ResultTiming.Bunching(facts, thresholds),
            .. ResultTiming.Bulk(facts, thresholds),
            .. PlaceRecurrence.In(facts, thresholds),
            .. Excess.OfSuspensions(facts, thresholds),
            .. Excess.OfExclusions(facts, thresholds),
            .. Overdue.In(facts, thresholds),
            .. SelectiveHandling.In(facts, thresholds),
            .. WaiverDrift.In(facts, thresholds),
            .. RecusalSetAside.In(facts, thresholds),
            .. WhistleRate.In(facts, thresholds),
        ];
        return
        [
            .. found.OrderBy(task => task.Signal)
                .ThenBy(task => task.Organisation, StringComparer.Ordinal)
                .ThenBy(task => task.Subject, StringComparer.Ordinal),
        ];
    }
}
