namespace CityTwin.Domain.Obligations;

/// <summary>How hand-over to an organisation goes, counted from its work feed.</summary>
/// <param name="Offered">Offers that were made.</param>
/// <param name="TakenUp">Offers that were taken up.</param>
/// <param name="Returned">Returns that were asked for.</param>
/// <param name="MedianMinutes">Half of those taken up were so within this time; null when none was.</param>
/// <param name="P90Minutes">Nine of ten of those taken up were so within this time; null when none was.</param>
public sealed record HandoverFigures(long Offered, long TakenUp, long Returned, double? MedianMinutes, double? P90Minutes)
{
    /// <summary>Counts entries of a work feed, in any order. Taken up is counted where the offer is among them, so that the two belong together.</summary>
    public static HandoverFigures Of(IEnumerable<(long Case, int Obligation, WorkNoticeKind Kind, DateTimeOffset At)> entries)
    {
        var all = entries.ToList();
        var offers = all.Where(it => it.Kind is WorkNoticeKind.Offered).ToDictionary(it => (it.Case, it.Obligation), it => it.At);
        var minutes = all.Where(it => it.Kind is WorkNoticeKind.TakenUp && offers.ContainsKey((it.Case, it.Obligation)))
            .Select(it => (it.At - offers[(it.Case, it.Obligation)]).TotalMinutes)
            .Order()
            .ToList();
        return new HandoverFigures(
            offers.Count, minutes.Count, all.Count(it => it.Kind is WorkNoticeKind.ReturnAsked), Quantile(minutes, 0.5), Quantile(minutes, 0.9));
    }

    // The smallest value that at least this share does not exceed.
    private static double? Quantile(List<double> ordered, double share) =>
        ordered.Count == 0 ? null : ordered[(int)Math.Ceiling(share * ordered.Count) - 1];
}
