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

    /// <summary>The reviews that still stand at this time, with everything that rose.</summary>
    public IReadOnlyList<ReviewEvent.Proposed> StandingAt(DateTimeOffset time) =>
        [.. standing.Values.Where(review => time < review.Until).Select(review => review.Proposed with { Rises = [.. review.Rises], Until = review.Until })];

    /// <summary>Goes on from reviews that were written down and stand; returns what rose meanwhile and was not written down.</summary>
    public IReadOnlyList<ReviewEvent.Extended> GoOnFrom(IReadOnlyCollection<ReviewEvent.Proposed> written, DateTimeOffset now)
    {
        var extended = new List<ReviewEvent.Extended>();
        foreach (var proposed in written)
        {
            var noticed = standing.GetValueOrDefault(proposed.Community) is { } found && now < found.Until ? found.Rises : [];
            var review = standing[proposed.Community] = new Standing(proposed) { Until = proposed.Until };
            extended.AddRange(noticed.Where(rise => !review.Has(rise.Family)).Select(rise => Extend(review, rise) with { At = now }).ToList());
        }

        return extended;
    }

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
            return review.Has(rise.Family) ? null : Extend(review, rise);
        }

        var rises = risen.GetValueOrDefault(community) ?? [];
        rises.RemoveAll(one => one.At <= rise.At - rules.Period || one.Family == rise.Family);
        risen[community] = rises;
        rises.Add(rise);
        return rises.Count < rules.Families ? null : Propose(report, rise.At, rises);
    }

    private ReviewEvent.Extended Extend(Standing review, Rise rise)
    {
        review.Rises.Add(rise);
        review.Until = rise.At + rules.Period;
        return new ReviewEvent.Extended(review.Proposed.SituationId, review.Proposed.Community, rise.At, rise, review.Until);
    }

    private ReviewEvent.Proposed Propose(SituationReport report, DateTimeOffset at, List<Rise> rises)
    {
        var community = report.Areas[^1];
        var id = FormattableString.Invariant($"{at.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}/{community}");
        var proposed = new ReviewEvent.Proposed(id, community, at, report.Areas.Count > 1 ? report.Areas[^2] : community, [.. rises], at + rules.Period);
        standing[community] = new Standing(proposed) { Until = proposed.Until };
        risen.Remove(community);
        return proposed;
    }

    private sealed class Standing(ReviewEvent.Proposed proposed)
    {
        public ReviewEvent.Proposed Proposed { get; } = proposed;

        public List<Rise> Rises { get; } = [.. proposed.Rises];

        public DateTimeOffset Until { get; set; }

        public bool Has(string family) => Rises.Exists(one => one.Family == family);
    }
}
