namespace CityTwin.Domain.Indicators;

/// <summary>What figures are told apart by: areas of one level, organisations, kinds, any of them together. Never by who reported or who worked.</summary>
/// <param name="AreaDepth">Number of the level of the areas, from 0 for the city; null when areas are not told apart.</param>
/// <param name="Organisation">Whether organisations are told apart.</param>
/// <param name="Kind">Whether kinds are told apart.</param>
public sealed record GroupBy(int? AreaDepth = null, bool Organisation = false, bool Kind = false)
{
    /// <summary>All in one group.</summary>
    public static GroupBy Nothing { get; } = new();

    internal GroupKey KeyOf(CaseFacts one, string? organisation) => new(
        AreaDepth is { } depth && depth < one.Areas.Count ? one.Areas[depth] : null,
        Organisation ? organisation : null,
        Kind ? one.Kind : null);
}

/// <summary>A group of cases.</summary>
/// <param name="Area">Code of the area; null when areas are not told apart, or the place is not located so far down.</param>
/// <param name="Organisation">Id of the organisation; null when organisations are not told apart, or nobody led.</param>
/// <param name="Kind">Written key of the kind; null when kinds are not told apart.</param>
public sealed record GroupKey(string? Area = null, string? Organisation = null, string? Kind = null)
{
    /// <summary>The one group when nothing is told apart.</summary>
    public static GroupKey Whole { get; } = new();
}
