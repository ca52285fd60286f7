namespace CityTwin.Domain.Indicators;

/// <summary>
/// What had to be handled and closed, and whether it was. Merging, rejecting and suspending take nothing out of these denominators;
/// how many of them were merged, rejected, suspended or given a later deadline stands beside them.
/// </summary>
internal static class DueFormulas
{
    private static readonly Formula Handled = Formula.OfCases(
        "handling.rate", "handled", "had to be handled", ToHandle, one => one.HandledAt is not null);

    private static readonly Formula HandledOnTime = Formula.OfCases(
        "handling.on_time", "handled on time", "had to be handled", ToHandle, one => one.HandledAt <= one.DueAt);

    private static readonly Formula Closed = Formula.OfCases(
        "closing.rate", "closed", "had to be closed", ToClose, one => one.ClosedAt is not null);

    private static readonly Formula ClosedOnTime = Formula.OfCases(
        "closing.on_time", "closed on time", "had to be closed", ToClose, IsClosedOnTime);

    public static IReadOnlyList<Formula> All { get; } =
    [
        Handled,
        HandledOnTime,
        Closed,
        ClosedOnTime,
        Handled.ForUrgent(),
        HandledOnTime.ForUrgent(),
        Closed.ForUrgent(),
        ClosedOnTime.ForUrgent(),
        Formula.OfCases(
            "closing.rate_less_suspended", "closed", "had to be closed and not suspended", ToCloseUnlessSuspended, one => one.ClosedAt is not null),
        Formula.OfCases(
            "closing.on_time_less_suspended", "closed on time", "had to be closed and not suspended", ToCloseUnlessSuspended, IsClosedOnTime),
        Formula.OfCases("due.merged", "merged into another case", "had to be closed", ToClose, one => one.MergedAt is not null),
        Formula.OfCases("due.rejected", "rejected", "had to be closed", ToClose, one => one.RejectedAt is not null),
        Formula.OfCases("due.suspended", "suspended now", "had to be closed", ToClose, one => one.IsSuspended),
        Formula.OfCases(
            "due.moved", "with a deadline that is later now", "first deadline", (one, period) => period.Holds(one.FirstDueAt ?? one.DueAt), one => one.DueAt > one.FirstDueAt),
    ];

    private static bool ToHandle(CaseFacts one, ReportingPeriod period) => period.HoldsDue(one.DueAt, one.HandledAt);

    private static bool ToClose(CaseFacts one, ReportingPeriod period) => period.HoldsDue(ClosingDue(one), one.ClosedAt);

    private static bool ToCloseUnlessSuspended(CaseFacts one, ReportingPeriod period) => ToClose(one, period) && !one.IsSuspended;

    private static bool IsClosedOnTime(CaseFacts one) => one.ClosedAt <= ClosingDue(one);

    private static DateTimeOffset? ClosingDue(CaseFacts one) => one.ClosingDueAt ?? one.DueAt;
}
