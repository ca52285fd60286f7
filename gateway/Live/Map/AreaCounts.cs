using CityTwin.Domain.Cities;
using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>Cases of a filter by the areas of one level.</summary>
internal sealed class AreaCounts
{
    private readonly int depth;
    private readonly DotWords words;
    private readonly (long Open, long Overdue)[] gathered;
    private readonly List<MapArea?> byChain = [];
    private readonly Dictionary<string, MapArea> areas = [];

    // Messages are equal by what they say, and what they say changes: here each is itself.
    private readonly HashSet<MapArea> changed = new(ReferenceEqualityComparer.Instance);

    /// <summary>The lowest level that has not too many areas.</summary>
    public AreaCounts(CityRules rules, DotWords words)
    {
        (this.words, gathered) = (words, new (long, long)[words.Chains]);
        var counts = rules.Areas.GroupBy(area => area.Level).ToDictionary(level => level.Key, level => level.Count());
        depth = rules.City.Levels.Count - 1;
        while (depth > 0 && counts.GetValueOrDefault(rules.City.Levels[depth].Id) > MapLimits.Areas)
        {
            depth--;
        }

        Level = rules.City.Levels[depth].Id;
    }

    /// <summary>Id of the level.</summary>
    public string Level { get; }

    /// <summary>Whether a sum changed since the last time of asking.</summary>
    public bool HasNews => changed.Count > 0;

    /// <summary>Counts a case in while all are gone through; told by <see cref="Gathered"/>.</summary>
    public void Gather(in MapDot dot)
    {
        ref var sum = ref gathered[dot.Chain];
        sum = (sum.Open + 1, sum.Overdue + (dot.IsOverdue ? 1 : 0));
    }

    /// <summary>All are gone through.</summary>
    public void Gathered()
    {
        for (var chain = 0; chain < gathered.Length; chain++)
        {
            if (gathered[chain].Open > 0)
            {
                Count(chain, gathered[chain].Open, gathered[chain].Overdue);
            }
        }
    }

    /// <summary>Counts cases of a chain of areas in, or out below zero.</summary>
    public void Count(int ofChain, long open, long overdue)
    {
        for (var chain = byChain.Count; chain < words.Chains; chain++)
        {
            byChain.Add(AreaOf(words.AreasOf(chain)));
        }

        if (byChain[ofChain] is { } area)
        {
            area.Open += open;
            area.Overdue += overdue;
            changed.Add(area);
        }
    }

    /// <summary>The sums that changed since the last time of asking.</summary>
    public List<MapArea> Drain()
    {
        var drained = changed.Select(area => area.Clone()).ToList();
        changed.Clear();
        return drained;
    }

    /// <summary>A case that is not located so far down belongs to no area of the level.</summary>
    private MapArea? AreaOf(IReadOnlyList<string> chain)
    {
        if (chain.Count <= depth)
        {
            return null;
        }

        if (!areas.TryGetValue(chain[depth], out var area))
        {
            areas[chain[depth]] = area = new MapArea { Area = chain[depth] };
        }

        return area;
    }
}
