namespace CityTwin.Domain.Cases.Acting;

/// <summary>What closing depends on besides the case, as looked up.</summary>
/// <param name="OpenChildren">How many of the cases that were split off it are open.</param>
/// <param name="UsedElsewhere">Hash of a proof of it that another case holds too; or null.</param>
public sealed record ClosingFacts(int OpenChildren, string? UsedElsewhere)
{
    /// <summary>Nothing stands in the way.</summary>
    public static ClosingFacts Clear { get; } = new(0, null);
}
