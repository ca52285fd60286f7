using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Merging;

/// <summary>An open case that a new report may say the same as.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">Where its first report was, in the city's projection.</param>
/// <param name="OpenedAt">When its first report was.</param>
public readonly record struct MergeCandidate(long CaseId, MetricPoint At, DateTimeOffset OpenedAt)
{
    /// <summary>
    /// Whether a report at this place and time is the same by the rule. Symmetric in both, so that the order in which
    /// two reports arrive decides who is first but never whether they are one.
    /// </summary>
    public bool Fits(MergeRule rule, MetricPoint at, DateTimeOffset reportedAt) =>
        (reportedAt - OpenedAt).Duration() <= rule.Window
        && At.SquaredDistanceTo(at) <= rule.RadiusMetres * rule.RadiusMetres;

    /// <summary>
    /// Whether this case has the better claim: the earliest report wins, then the western, then the southern one, and only
    /// then the lower case id. Neither distance nor the order of commits counts, so that a case opened meanwhile, or
    /// numbered anew after a crash, does not change what a report belongs to.
    /// </summary>
    public bool Precedes(MergeCandidate other) =>
        (OpenedAt, At.X, At.Y, CaseId).CompareTo((other.OpenedAt, other.At.X, other.At.Y, other.CaseId)) < 0;

    /// <summary>What was measured, and the rule it was held against.</summary>
    public MergeEvidence Evidence(MergeRule rule, MetricPoint at, DateTimeOffset reportedAt) => new(
        Math.Round(At.DistanceTo(at), 1),
        Math.Round((reportedAt - OpenedAt).Duration().TotalMinutes, 1),
        rule.RadiusMetres,
        rule.Window.TotalMinutes);
}
