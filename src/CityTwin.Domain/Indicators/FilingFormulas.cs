namespace CityTwin.Domain.Indicators;

/// <summary>What becomes of cases that were taken in, and how often filed ones get more time. By the period in which they were accepted, filed or due.</summary>
internal static class FilingFormulas
{
    public static IReadOnlyList<Formula> All { get; } =
    [
        Formula.OfCases("filing.rate", "filed", "accepted", Accepted, one => one.FiledAt is not null),
        Formula.OfCases("filing.rejected", "rejected", "accepted", Accepted, one => one.RejectedAt is not null),
        Formula.OfCases("filing.merged", "merged into another case", "accepted", Accepted, one => one.MergedAt is not null),
        Formula.OfCases("filing.no_limit", "without a deadline", "filed", Filed, one => one.DueAt is null),
        Formula.OfCases("extension.cases", "extended at least once", "filed", Filed, one => one.Extensions > 0),
        Formula.OfCases(
            "suspension.cases", "suspended at least once", "filed", Filed, one => one.SuspendedAt is not null || one.SuspendedTime > TimeSpan.Zero),
        OfWaits("filing.on_time", "decided about on time", "waits for a decision about filing", one => one.FilingWaits),
        OfWaits("dispatch.on_time", "dispatched on time", "waits for a dispatch", one => one.DispatchWaits),
    ];

    private static Formula OfWaits(string id, string numerator, string denominator, Func<CaseFacts, IEnumerable<StageWait>> waits) => Formula.OfSteps(
        id, numerator, denominator, waits, wait => wait.By, (wait, period) => period.HoldsDue(wait.DueAt, wait.DoneAt), wait => wait.DoneAt <= wait.DueAt);

    private static bool Accepted(CaseFacts one, ReportingPeriod period) => period.Holds(one.AcceptedAt);

    private static bool Filed(CaseFacts one, ReportingPeriod period) => period.Holds(one.FiledAt);
}
