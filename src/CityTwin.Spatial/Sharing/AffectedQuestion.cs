using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Areas;
using CityTwin.Spatial.Assets;
using CityTwin.Spatial.Locating;
using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Sharing;

/// <summary>Turns the shares of communities into an answer: sums them up the levels, and adds neighbours and second hierarchies.</summary>
internal sealed class AffectedQuestion(City city, AreaTree tree, IReadOnlyList<string>[] chains, CommunityMap map, Overlays overlays, AssetIndex assets)
{
    /// <summary>Of the recorded shares: a millimetre of a thousand kilometres.</summary>
    private const int ShareDecimals = 9;

    private readonly Comparer<AffectedArea> byLevel = Comparer<AffectedArea>.Create((one, other) =>
        city.DepthOf(one.Area.Level).CompareTo(city.DepthOf(other.Area.Level)) is not 0 and var deeper ? deeper
        : other.Share.CompareTo(one.Share) is not 0 and var less ? less
        : string.CompareOrdinal(one.Area.Code, other.Area.Code));

    /// <summary>The answer; null when no community owns any of the extent.</summary>
    public Affected? Answer(PlaneExtent extent, string? level, double nearMetres)
    {
        var amounts = map.Shares.Of(extent);
        var (whole, touched) = (amounts.Whole, amounts.Owners.ToList());
        if (touched.Count == 0)
        {
            return null;
        }

        var unit = Unit(extent.Kind);
        var here = assets.Near(extent, nearMetres * 1000);
        return new Affected(
            extent.Kind,
            whole * unit,
            [.. Upwards(touched, level).Select(area => new AffectedArea(area.Key, area.Value / whole, area.Value * unit)).Order(byLevel)],
            amounts.Nobody / whole,
            nearMetres > 0 ? [.. Near(extent, touched, nearMetres).Where(near => level is null || near.Area.Level == level)] : [],
            overlays.Of(extent, unit),
            tree.LowestCommonAncestor(touched.Select(owner => tree.Communities[owner.Key].Code)),
            here.Count <= ExtentLimits.Assets ? here : here[..ExtentLimits.Assets],
            Math.Max(here.Count - ExtentLimits.Assets, 0));
    }

    /// <summary>The communities that an extent touches, the largest share first, each with a point that lies within both.</summary>
    public IReadOnlyList<(AreaShare Share, MillimetrePoint Point)> Communities(PlaneExtent extent)
    {
        var amounts = map.Shares.Of(extent, withMiddles: true);
        var whole = amounts.Whole;
        return [.. amounts.Owners
            .OrderByDescending(owner => owner.Value.Amount)
            .Select(owner => (new AreaShare(tree.Communities[owner.Key].Code, Math.Round(owner.Value.Amount / whole, ShareDecimals)), owner.Value.Middle))];
    }

    private static double Unit(ExtentKind kind) => kind switch
    {
        ExtentKind.Point => 1,
        ExtentKind.Line => 1e-3,
        _ => 1e-6,
    };

    private Dictionary<Area, double> Upwards(List<KeyValuePair<int, Portion>> communities, string? level)
    {
        var sums = new Dictionary<Area, double>(ReferenceEqualityComparer.Instance);
        foreach (var (community, portion) in communities)
        {
            foreach (var code in chains[community])
            {
                var area = tree.Find(code)!;
                if (level is null || area.Level == level)
                {
                    sums[area] = sums.GetValueOrDefault(area) + portion.Amount;
                }
            }
        }

        return sums;
    }

    private IEnumerable<NearArea> Near(PlaneExtent extent, List<KeyValuePair<int, Portion>> touched, double metres)
    {
        var touchedAreas = touched.SelectMany(owner => chains[owner.Key]).ToHashSet();
        return map.Near(extent, metres * 1000)
            .SelectMany(near => chains[near.Community], (near, code) => new NearArea(tree.Find(code)!, near.Millimetres / 1000))
            .Where(near => !touchedAreas.Contains(near.Area.Code))
            .GroupBy(near => near.Area.Code, (_, same) => same.MinBy(near => near.Metres))
            .OrderBy(near => near.Metres)
            .ThenBy(near => near.Area.Code, StringComparer.Ordinal);
    }
}
