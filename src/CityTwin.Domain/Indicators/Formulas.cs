namespace CityTwin.Domain.Indicators;

/// <summary>All formulas that are ratios of counts, in the order in which they are printed. What each means and where it is from: docs/figures.md.</summary>
public static class Formulas
{
    /// <summary>The formulas.</summary>
    public static IReadOnlyList<Formula> All { get; } = [.. FilingFormulas.All, .. DueFormulas.All, .. WorkFormulas.All, .. HotlineFormulas.All];
}
