using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>
/// What rules may name. A part that could not be read is null, and nobody is blamed for naming what may well be in it.
/// </summary>
internal sealed class KnownNames(
    City? city, IReadOnlyDictionary<string, string> levelOfArea, IReadOnlyList<Organisation>? organisations, IReadOnlyList<CaseKind>? kinds)
{
    private readonly HashSet<(string Level, string Kind)>? posts = organisations?.Select(it => (it.Level, it.Kind)).ToHashSet();
    private readonly Dictionary<string, Organisation>? byId = organisations?.DistinctBy(it => it.Id).ToDictionary(it => it.Id);
    private readonly HashSet<CatalogueKey>? keys = kinds?.Select(kind => kind.Key).ToHashSet();
    private readonly HashSet<string>? groups = kinds?.Select(kind => kind.Group).ToHashSet();

    public IEnumerable<string> Levels => city?.Levels.Select(level => level.Id) ?? [];

    public string? LowestLevel => city?.Levels[^1].Id;

    public bool MayBeLevel(string level) => city is null || city.DepthOf(level) >= 0;

    public bool MayBeArea(string code) => levelOfArea.Count == 0 || levelOfArea.ContainsKey(code);

    public bool MayBePost(string level, string kind) => posts is null || posts.Contains((level, kind));

    public bool MayBeOrganisation(string id) => byId is null || byId.ContainsKey(id);

    public bool MayBeAtLowestLevel(string organisation) =>
        LowestLevel is null || byId?.GetValueOrDefault(organisation) is not { } found || found.Level == LowestLevel;

    /// <summary>What a text names: a key, a heading of the catalogue, or * for all kinds; null when it is none of them.</summary>
    public KindScope? ScopeOf(string text) =>
        text == KindScope.Everything ? KindScope.All
        : CatalogueKey.TryParse(text, out var key) && MayBeKind(key) ? KindScope.Of(key)
        : text.Length > 0 && MayBeGroup(text) ? KindScope.OfGroup(text)
        : null;

    public bool MayBeKind(CatalogueKey key) => keys is null || keys.Contains(key);

    public bool MayBeGroup(string heading) => groups is null || groups.Contains(heading);
}
