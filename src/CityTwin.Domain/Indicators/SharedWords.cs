using System.Collections.Frozen;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Indicators;

/// <summary>The names that many cases share, once each: facts of a whole city hold the words of its pack instead of copies out of the journal.</summary>
internal sealed class SharedWords(CityRules rules)
{
    private readonly FrozenDictionary<string, string> kinds =
        rules.Catalogue.Kinds.Select(kind => kind.Key.ToString()).Distinct().ToFrozenDictionary(key => key);

    private readonly FrozenDictionary<string, IReadOnlyList<string>> chains =
        rules.Areas.ToFrozenDictionary(area => area.Code, area => Downwards(area, rules));

    /// <summary>The written key of a kind.</summary>
    public string Kind(string key) => kinds.GetValueOrDefault(key, key);

    /// <summary>The id of an organisation, or of a duty post that the pack does not list.</summary>
    public string Organisation(string id) => rules.FindOrganisation(id)?.Id ?? id;

    /// <summary>Id of the level of an organisation; null when the pack does not list it.</summary>
    public string? LevelOf(string organisation) => rules.FindOrganisation(organisation)?.Level;

    /// <summary>The areas that hold a place, from the city down.</summary>
    public IReadOnlyList<string> Areas(IReadOnlyList<string> areas) =>
        chains.TryGetValue(areas[^1], out var chain) && chain.SequenceEqual(areas) ? chain : areas;

    private static IReadOnlyList<string> Downwards(Area area, CityRules rules)
    {
        var chain = new List<string>();
        for (Area? next = area; next is not null; next = next.Parent is null ? null : rules.FindArea(next.Parent))
        {
            chain.Insert(0, next.Code);
        }

        return [.. chain];
    }
}
