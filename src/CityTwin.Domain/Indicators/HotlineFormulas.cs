using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Indicators;

/// <summary>三率 and their companions: what those who reported a case say of it, and whether it stayed closed.</summary>
internal static class HotlineFormulas
{
    public static IReadOnlyList<Formula> All { get; } =
    [
        Formula.OfCases(
            "response.rate", "answered within the limit", "had to be answered",
            (one, period) => period.HoldsDue(one.ResponseDueAt, one.RespondedAt), one => one.RespondedAt <= one.ResponseDueAt),
        Formula.OfCases("solved.rate", "solved and confirmed", "closed and counted for solving", (one, period) => Closed(one, period) && !one.IsExcluded, one => one.IsSolved),
        Formula.OfCases("solved.excluded", "not counted for solving", "closed", Closed, one => one.IsExcluded),
        Formula.OfCases("solved.not_resolved", "closed as anything but resolved", "closed", Closed, one => one.CloseKind is not CloseKind.Resolved),
        Formula.OfCases("satisfaction.coverage", "answers about satisfaction", "callbacks", Asked, one => one.Callback!.Satisfaction is not null),
        Formula.OfCases(
            "satisfaction.of_answers", "satisfied", "answers about satisfaction",
            (one, period) => Asked(one, period) && one.Callback!.Satisfaction is not null, one => one.Callback!.Satisfaction is Satisfaction.Satisfied),
        Formula.OfCases(
            "satisfaction.of_callbacks", "satisfied or basically satisfied", "callbacks", Asked,
            one => one.Callback!.Satisfaction is Satisfaction.Satisfied or Satisfaction.BasicallySatisfied),
        Formula.OfCases(
            "redispatch.rate", "dispatched more than once", "closed, by the first closing",
            (one, period) => one.Closings is [var first, ..] && period.Holds(first.At), one => one.Handovers.Count > 1),
        Formula.OfSteps(
            "reopening.rate", "closings undone", "closings",
            one => one.Closings, closing => closing.Organisation, (closing, period) => period.Holds(closing.At), closing => closing.ReopenedAt is not null),
        Formula.OfCases("recurrence.rate", "with a new case of the same kind and place soon after", "closed", Closed, one => one.RecurredAt is not null),
    ];

    private static bool Closed(CaseFacts one, ReportingPeriod period) => one.MergedAt is null && period.Holds(one.ClosedAt);

    private static bool Asked(CaseFacts one, ReportingPeriod period) => period.Holds(one.Callback?.At);
}
