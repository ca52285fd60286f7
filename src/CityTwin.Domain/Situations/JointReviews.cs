namespace CityTwin.Domain.Situations;

/// <summary>
/// 碰头叠加: notices that several independent families of cases rise in one community at the same time, and proposes one joint review to
/// the street above it. It counts places and kinds, never who reported. Not safe for several threads at once.
/// </summary>
/// <param name="rules">When a review is proposed.</param>
public sealed class JointReviews(ReviewRules rules)
{
    private readonly CommunityCounts counts = new(rules);
    private readonly Dictionary<string, List<Rise>> risen = [];
    private readonly Dictionary<string, Standing> standing = [];

    /// <summary>Takes the next report, in order of time. What is not located has no community.</summary>
    /// <returns>What is proposed, or null.</returns>
    public ReviewEvent? Take(SituationReport report)
    {
        if (report.At is null || report.Areas.Count == 0)
        {
            return null;
        }

        var (community, at) = (report.Areas[^1], report.ReportedAt);
        var (seen, expected) = counts.Add(community, report.Family, at);
        if (seen < rules.LeastReports || seen <= expected || !counts.IsWarm(at))
        {
            return null;
        }

        var chance = CountLaw.AtLeast(seen, expected, rules.Spread);
        return chance < rules.Chance ? Note(report, new Rise(report.Family, at, seen, expected, chance)) : null;
    }

    private ReviewEvent? Note(SituationReport report, Rise rise)
    {
        var community = report.Areas[^1];
        if (standing.TryGetValue(community, out var review) && rise.At < review.Until)
        {
            return review.Families.Add(rise.Family) ? Extend(community, review, rise) : null;
        }

        var rises = risen.GetValueOrDefault(community) ?? [];
        rises.RemoveAll(one => one.At <= rise.At - rules.Period || one.Family == rise.Family);
        risen[community] = rises;
        rises.Add(rise);
        return rises.Count < rules.Families ? null : Propose(report, rise.At, rises);
    }

    private ReviewEvent.Extended Extend(string community, Standing review, Rise rise)
    {
        standing[community] = review with { Until = rise.At + rules.Period };
        return new ReviewEvent.Extended(review.Id, community, rise.At, rise);
    }

    private ReviewEvent.Proposed Propose(SituationReport report, DateTimeOffset at, List<Rise> rises)
    {
        var community = report.Areas[^1];
        var id = FormattableString.Invariant($"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}/{community}");
        standing[community] = new Standing(id, at + rules.Period, [.. rises.Select(one => one.Family)]);
        risen.Remove(community);
        return new ReviewEvent.Proposed(id, community, at, report.Areas.Count > 1 ? report.Areas[^2] : community, [.. rises]);
    }

    private sealed record Standing(string Id, DateTimeOffset Until, HashSet<string> Families);
}
