using System.Collections.Frozen;

namespace CityTwin.Domain.Catalogue;

/// <summary>All kinds of a city, found by their written key. Immutable.</summary>
public sealed class CityCatalogue(IReadOnlyList<CaseKind> kinds)
{
    private readonly FrozenDictionary<string, CaseKind> byKey = kinds.ToFrozenDictionary(kind => kind.Key.ToString());

    /// <summary>The kinds in the order of the pack.</summary>
    public IReadOnlyList<CaseKind> Kinds { get; } = kinds;

    /// <summary>The largest merge radius of any kind, in metres; 0 when nothing merges.</summary>
    public double WidestRadiusMetres { get; } = kinds.Max(kind => kind.Merge?.RadiusMetres) ?? 0;

    /// <summary>The kind with this written key, or null.</summary>
    public CaseKind? Find(string key) => byKey.GetValueOrDefault(key);
}
