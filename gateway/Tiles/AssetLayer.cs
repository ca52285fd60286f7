using CityTwin.Domain.Assets;
using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.Gateway.Tiles;

/// <summary>The register of managed components 部件, near enough to tell them apart.</summary>
internal sealed class AssetLayer : ITileLayer
{
    private readonly STRtree<PlacedAsset> tree = new();

    public AssetLayer(IReadOnlyList<Asset> assets)
    {
        foreach (var placed in assets.Select(asset => new PlacedAsset(asset)))
        {
            tree.Insert(placed.Shape.EnvelopeInternal, placed);
        }

        // An STRtree builds itself at its first question, which must not come from two threads at once.
        tree.Build();
    }

    public string Name => "assets";

    public TileContent In(TileAddress tile)
    {
        if (tile.Zoom < TileLimits.AssetsFrom)
        {
            return TileContent.Nothing;
        }

        var cut = new TileCut(tile);
        var here = tree.Query(cut.Window).Where(placed => IsIn(tile, placed)).ToList();
        here.Sort((one, other) => (one.Draw, one.Asset.Id).CompareTo((other.Draw, other.Asset.Id)));
        return new TileContent(
            [.. here.Take(TileLimits.Assets).Select(placed => Feature(placed, cut)).OfType<IFeature>()],
            Math.Max(0, here.Count - TileLimits.Assets));
    }

    // A point is of one tile, so that its sign is not drawn twice; what is longer goes on beyond the tile's side.
    private static bool IsIn(TileAddress tile, PlacedAsset placed) => placed.Shape is not Point point || tile.Holds(point.Y, point.X);

    private static Feature? Feature(PlacedAsset placed, TileCut cut) => cut.Of(placed.Shape) is { } inside
        ? new Feature(inside, new AttributesTable
        {
            { "asset", placed.Asset.Id },
            { "kind", placed.Asset.Kind.ToString() },
            { "zh", placed.Asset.Names.Zh ?? string.Empty },
            { "en", placed.Asset.Names.En ?? string.Empty },
            { "keeper", placed.Asset.Keeper },
            { "owner", placed.Asset.Owner ?? string.Empty },
        })
        : null;
}
