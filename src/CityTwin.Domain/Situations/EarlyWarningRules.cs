namespace CityTwin.Domain.Situations;

/// <summary>How a city looks out for what is coming. Local policy: <c>situations</c> of the pack's <c>process.json</c>.</summary>
public sealed record EarlyWarningRules
{
    /// <summary>The rules of a pack that sets none.</summary>
    public static EarlyWarningRules Usual { get; } = new();

    /// <summary>When many reports are a situation.</summary>
    public SituationRules Situations { get; init; } = SituationRules.Usual;

    /// <summary>When several kinds that rise in one community are a review 碰头叠加.</summary>
    public ReviewRules Reviews { get; init; } = ReviewRules.Usual;

    /// <summary>How many days of reports it learns from anew when it comes alive. Default 182: more than three half-lives. 14 to 1,000.</summary>
    public int HistoryDays { get; init; } = 182;

    /// <summary>Whether a proposed joint review is formed at once, with the post of the street in the lead; else somebody must accept it. Default true.</summary>
    public bool FormsReviews { get; init; } = true;
}
