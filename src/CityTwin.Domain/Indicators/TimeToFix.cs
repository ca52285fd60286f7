namespace CityTwin.Domain.Indicators;

/// <summary>
/// How long it took until things were put right: from the first report, where the clock that citizens see starts, to the result that stands.
/// Saturated rates say nothing, this does. Medians do not add up, so it is counted anew for each group and period.
/// </summary>
/// <param name="Fixed">Solved cases that were closed in the period.</param>
/// <param name="Open">Cases reported before the end of the period that are still open: what <paramref name="Median"/> cannot see yet.</param>
/// <param name="Median">At least half took at most this long, and no shorter time will do; null when nothing was solved.</param>
/// <param name="P90">At least nine of ten took at most this long, and no shorter time will do; null when nothing was solved.</param>
public sealed record TimeToFix(int Fixed, int Open, TimeSpan? Median, TimeSpan? P90)
{
    /// <summary>Counts these cases by group.</summary>
    public static IReadOnlyDictionary<GroupKey, TimeToFix> Of(IEnumerable<CaseFacts> cases, ReportingPeriod period, GroupBy by) => cases
        .Where(one => IsFixed(one, period) || IsOpen(one, period))
        .GroupBy(one => by.KeyOf(one, one.Organisation))
        .ToDictionary(group => group.Key, group => Of([.. group], period));

    private static TimeToFix Of(CaseFacts[] cases, ReportingPeriod period)
    {
        List<TimeSpan> times = [.. cases.Where(one => IsFixed(one, period)).Select(one => (one.HandledAt ?? one.ClosedAt!.Value) - one.ReportedAt).Order()];
        return new TimeToFix(times.Count, cases.Count(one => IsOpen(one, period)), Rank(times, 50), Rank(times, 90));
    }

    private static bool IsFixed(CaseFacts one, ReportingPeriod period) => one.IsSolved && period.Holds(one.ClosedAt);

    private static bool IsOpen(CaseFacts one, ReportingPeriod period) => one.IsOpen && one.ReportedAt < period.To;

    // Nearest rank: always a time that somebody waited, never one in between.
    private static TimeSpan? Rank(List<TimeSpan> sorted, int percent) => sorted.Count == 0 ? null : sorted[((sorted.Count * percent) + 99) / 100 - 1];
}
