namespace CityTwin.Domain.Indicators;

/// <summary>What becomes of cases that were taken in, and how often filed ones get more time. By the period in which they were accepted or filed.</summary>
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
    ];

    private static bool Accepted(CaseFacts one, ReportingPeriod period) => period.Holds(one.AcceptedAt);

    private static bool Filed(CaseFacts one, ReportingPeriod period) => period.Holds(one.FiledAt);
}
