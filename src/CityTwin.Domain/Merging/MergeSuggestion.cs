namespace CityTwin.Domain.Merging;

/// <summary>How much speaks for two open cases being one. A person decides; the parts show why it is suggested.</summary>
/// <param name="First">The one that was reported first.</param>
/// <param name="Second">The other.</param>
/// <param name="Parts">What each kind of evidence adds.</param>
public sealed record MergeSuggestion(SuggestibleCase First, SuggestibleCase Second, IReadOnlyList<SuggestionPart> Parts)
{
    /// <summary>0 when nothing speaks for it to 1 when everything does: the sum of what the parts add.</summary>
    public double Score => Math.Min(1, Parts.Sum(part => part.Adds));

    /// <summary>What speaks for two cases being one, whatever their order.</summary>
    public static MergeSuggestion Between(SuggestibleCase one, SuggestibleCase other, SuggestionRule rule)
    {
        var (first, second) = (one.ReportedAt, one.CaseId).CompareTo((other.ReportedAt, other.CaseId)) <= 0 ? (one, other) : (other, one);
        (string Name, double Weight, double Agreement)[] evidence =
        [
            ("distance", rule.DistanceWeight, Nearness(first.At.DistanceTo(second.At) / rule.ReachMetres)),
            ("kind", rule.KindWeight, first.Kind == second.Kind ? 1 : first.Group == second.Group ? rule.SameGroup : 0),
            ("time", rule.TimeWeight, Nearness((second.ReportedAt - first.ReportedAt) / rule.Span)),

            // A component that is not known for both says nothing, for or against: the other parts share its weight.
            ("asset", first.AssetId is null || second.AssetId is null ? 0 : rule.AssetWeight, first.AssetId == second.AssetId ? 1 : 0),
        ];
        var all = evidence.Sum(part => part.Weight);
        return new MergeSuggestion(first, second, [.. evidence.Select(part => new SuggestionPart(part.Name, part.Weight / all, part.Agreement))]);
    }

    /// <summary>The other cases that this one may be one with, the likeliest first, then the one that was reported first.</summary>
    public static IReadOnlyList<MergeSuggestion> For(SuggestibleCase one, IEnumerable<SuggestibleCase> others, SuggestionRule rule, int most) =>
    [
        .. others.Where(other => other.CaseId != one.CaseId)
            .Select(other => (Other: other, Suggestion: Between(one, other, rule)))
            .Where(found => found.Suggestion.Score >= rule.LeastScore)
            .OrderByDescending(found => found.Suggestion.Score)
            .ThenBy(found => found.Other.ReportedAt)
            .ThenBy(found => found.Other.CaseId)
            .Select(found => found.Suggestion)
            .Take(most),
    ];

    private static double Nearness(double partOfReach) => Math.Max(0, 1 - partOfReach);
}

/// <summary>What one kind of evidence says.</summary>
/// <param name="Name">Which: <c>distance</c>, <c>kind</c>, <c>time</c> or <c>asset</c>.</param>
/// <param name="Share">Its weight among all that is known; the shares of all parts are 1 together.</param>
/// <param name="Agreement">How much the two agree in it, 0 to 1.</param>
public sealed record SuggestionPart(string Name, double Share, double Agreement)
{
    /// <summary>What it adds to the score.</summary>
    public double Adds => Share * Agreement;
}
