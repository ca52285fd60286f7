using System.Collections.Frozen;
using CityTwin.Domain.Cities;

namespace CityTwin.Spatial.Areas;

/// <summary>Who is above whom. The codes decide, never the shapes: files of two levels are drawn by different hands.</summary>
internal sealed class AreaTree
{
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, IReadOnlyList<string>> chains;
    private readonly ILookup<string?, Area> children;

    public AreaTree(City city, IReadOnlyList<Area> areas)
    {
        this.areas = areas.ToFrozenDictionary(area => area.Code);
        children = areas.OrderBy(area => area.Code, StringComparer.Ordinal).ToLookup(area => area.Parent);
        chains = areas.ToFrozenDictionary(area => area.Code, ChainTo);
        Communities = [.. areas.Where(area => area.Level == city.Levels[^1].Id).OrderBy(area => area.Code, StringComparer.Ordinal)];
        Root = children[null].Count() == 1
            ? children[null].Single()
            : throw new ArgumentException($"{children[null].Count()} areas have no parent; exactly one, the city itself, must have none.");

        if (Communities.Count == 0)
        {
            throw new ArgumentException($"No area has the level '{city.Levels[^1].Id}'; a city needs at least one community.");
        }
    }

    /// <summary>The city itself.</summary>
    public Area Root { get; }

    /// <summary>Areas of the lowest level in the order of their codes: where two overlap, the earlier one owns the land.</summary>
    public IReadOnlyList<Area> Communities { get; }

    /// <summary>The area with this code, or null.</summary>
    public Area? Find(string code) => areas.GetValueOrDefault(code);

    /// <summary>Areas directly below, in the order of their codes.</summary>
    public IReadOnlyList<Area> Children(string code) => [.. children[code]];

    /// <summary>Codes from the city down to this area.</summary>
    public IReadOnlyList<string> Chain(string code) =>
        chains.GetValueOrDefault(code) ?? throw new ArgumentException($"The city has no area '{code}'.", nameof(code));

    /// <summary>The lowest area that all these areas belong to.</summary>
    public string LowestCommonAncestor(IEnumerable<string> codes)
    {
        var shared = codes.Select(Chain).Aggregate(
            (one, other) => [.. one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)]);
        return shared[^1];
    }

    private IReadOnlyList<string> ChainTo(Area area)
    {
        var chain = new List<string>();

        for (var above = area; above is not null; above = Above(above))
        {
            chain.Insert(0, above.Code);

            if (chain.Count > areas.Count)
            {
                throw new ArgumentException($"Area '{area.Code}' is above itself; parents must lead up to the city.");
            }
        }

        return chain.AsReadOnly();
    }

    private Area? Above(Area area) => area.Parent is null
        ? null
        : Find(area.Parent) ?? throw new ArgumentException($"The parent '{area.Parent}' of area '{area.Code}' does not exist.");
}
