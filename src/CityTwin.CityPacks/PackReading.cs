namespace CityTwin.CityPacks;

/// <summary>What came of reading a pack.</summary>
/// <param name="Pack">The pack; null when there is any error.</param>
/// <param name="Findings">Everything that was found, in the order of the files; the same pack always gives the same list.</param>
public sealed record PackReading(CityPack? Pack, IReadOnlyList<PackFinding> Findings)
{
    /// <summary>The findings for which the pack is refused.</summary>
    public IEnumerable<PackFinding> Errors => Findings.Where(finding => finding.Severity is Severity.Error);

    /// <summary>The findings that a city engineer should look at.</summary>
    public IEnumerable<PackFinding> Warnings => Findings.Where(finding => finding.Severity is Severity.Warning);
}
