using CityTwin.Domain.Indicators;

namespace CityTwin.Domain.Supervision;

/// <summary>The same kind that comes back to one place again and again: the cause should be looked for. Asked of whoever closed it last.</summary>
internal static class PlaceRecurrence
{
    public static IEnumerable<ReviewTask> In(SupervisionFacts facts, SignalThresholds thresholds) =>
        from back in facts.Cases
            .Where(one => one is { RecurredAt: not null, PlaceKey: not null, MergedAt: null, Organisation: not null } && facts.Period.Holds(one.ClosedAt))
            .GroupBy(one => (one.Kind, one.PlaceKey))
        let times = back.Count()
        where times >= thresholds.RecurrencesAtPlace
        select new ReviewTask(
            SupervisionSignal.Recurrence, Last(back).Organisation!, $"{back.Key.Kind} at {back.Key.PlaceKey}", ReviewTask.Ordered(back.Select(one => one.Id)),
            [new("recurrences", times)], new Figure("recurrences", thresholds.RecurrencesAtPlace));

    private static CaseFacts Last(IEnumerable<CaseFacts> cases) => cases.OrderBy(one => one.ClosedAt).ThenBy(one => one.Id, StringComparer.Ordinal).Last();
}
