using CityTwin.Spatial;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.CityPacks.Redrawing;

/// <summary>The areas of each level of a pack, to be found by where they lie.</summary>
internal sealed class LevelGround
{
    private readonly Dictionary<string, STRtree<AreaShape>> levels = [];

    public LevelGround(CityPack pack)
    {
        foreach (var level in pack.Areas.GroupBy(area => area.Area.Level))
        {
            var index = levels[level.Key] = new STRtree<AreaShape>();
            foreach (var area in level)
            {
                index.Insert(area.Shape.EnvelopeInternal, area);
            }
        }
    }

    /// <summary>Areas of the same level whose surrounding rectangles touch that of an area, in the order of their codes.</summary>
    public IReadOnlyList<AreaShape> Touching(AreaShape area) => levels.TryGetValue(area.Area.Level, out var index)
        ? [.. index.Query(area.Shape.EnvelopeInternal).OrderBy(other => other.Area.Code, StringComparer.Ordinal)]
        : [];
}
