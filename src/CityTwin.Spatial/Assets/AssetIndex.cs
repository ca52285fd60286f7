using CityTwin.Domain.Assets;
using CityTwin.Domain.Catalogue;
using CityTwin.Spatial.Projections;
using CityTwin.Spatial.Sharing;
using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.Spatial.Assets;

/// <summary>Where the assets of a city are, by their families: a kind without assets costs nothing. Filled once; safe to ask from all threads.</summary>
internal sealed class AssetIndex
{
    private readonly Dictionary<(string Standard, string Code), STRtree<PlacedAsset>> families = [];

    public AssetIndex(IReadOnlyList<Asset> assets, CityProjection projection)
    {
        foreach (var family in assets.GroupBy(asset => (asset.Kind.Standard, asset.Kind.Code)))
        {
            var tree = new STRtree<PlacedAsset>();
            foreach (var asset in family)
            {
                var placed = new PlacedAsset(asset, new PlaneExtent(asset.Extent, projection));
                tree.Insert(EnvelopeOf(placed.Extent.Bounds), placed);
            }

            // An STRtree builds itself at its first question, which must not come from two threads at once.
            tree.Build();
            families.Add(family.Key, tree);
        }
    }

    /// <summary>The nearest asset to which cases of this kind can belong, within a distance; of equally near ones always the same.</summary>
    public NearAsset? Nearest(MillimetrePoint point, CatalogueKey kind, double millimetres)
    {
        if (!families.TryGetValue((kind.Standard, kind.Code), out var tree))
        {
            return null;
        }

        NearAsset? nearest = null;
        foreach (var placed in tree.Query(EnvelopeOf(Window.Around(point, (long)Math.Ceiling(millimetres)))))
        {
            var near = new NearAsset(placed.Asset, placed.Extent.DistanceTo(point) / 1000);
            if (near.Metres * 1000 <= millimetres && (nearest is null || near.CompareTo(nearest.Value) < 0))
            {
                nearest = near;
            }
        }

        return nearest;
    }

    /// <summary>All assets that an extent touches or comes near to, nearest first.</summary>
    public List<NearAsset> Near(PlaneExtent extent, double millimetres)
    {
        var window = EnvelopeOf(extent.Bounds.Widened((long)Math.Ceiling(millimetres)));
        var near = new List<NearAsset>();
        foreach (var placed in families.Values.SelectMany(tree => tree.Query(window)))
        {
            if (extent.DistanceTo(placed.Extent) is var distance && distance <= millimetres)
            {
                near.Add(new NearAsset(placed.Asset, distance / 1000));
            }
        }

        near.Sort();
        return near;
    }

    private static Envelope EnvelopeOf(Window window) => new(window.West, window.East, window.South, window.North);

    private sealed record PlacedAsset(Asset Asset, PlaneExtent Extent);
}
