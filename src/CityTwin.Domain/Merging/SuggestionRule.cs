namespace CityTwin.Domain.Merging;

/// <summary>
/// When two open cases are suggested to be one. It only ever suggests: what merges by itself is a <see cref="Catalogue.MergeRule"/>. Local
/// policy; the defaults are rules of this system, chosen so that no two cases of unrelated kinds, and no two out of each other's reach,
/// are suggested.
/// </summary>
public sealed record SuggestionRule
{
    /// <summary>From this distance on, nearness says nothing; above 0. Default 100 metres, about the width of a unit grid.</summary>
    public double ReachMetres { get; init; } = 100;

    /// <summary>From this time between the two on, nearness in time says nothing; above 0. Default 30 days.</summary>
    public TimeSpan Span { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How much two kinds of one group agree, from 0 for not at all to 1 for the same kind. Default a half.</summary>
    public double SameGroup { get; init; } = 0.5;

    /// <summary>Weight of the distance. Default 35.</summary>
    public double DistanceWeight { get; init; } = 35;

    /// <summary>Weight of the kind. Default 30.</summary>
    public double KindWeight { get; init; } = 30;

    /// <summary>Weight of the time. Default 15.</summary>
    public double TimeWeight { get; init; } = 15;

    /// <summary>Weight of the component, when it is known for both. Default 20.</summary>
    public double AssetWeight { get; init; } = 20;

    /// <summary>From which score on two cases are suggested. Default 0.75.</summary>
    public double LeastScore { get; init; } = 0.75;
}
