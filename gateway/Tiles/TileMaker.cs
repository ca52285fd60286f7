using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles;
using NetTopologySuite.IO.VectorTiles.Mapbox;
using CityTwin.Domain.Cities;
using CityTwin.Spatial;

namespace CityTwin.Gateway.Tiles;

/// <summary>Makes tiles of the atlas. Safe to use from all threads.</summary>
internal sealed class TileMaker
{
    /// <summary>The layer of a tile that says by a feature's <c>count</c> how many assets are not drawn in it; absent when all are.</summary>
    public const string LeftOutLayer = "left_out";

    private readonly Dictionary<string, ITileLayer> layers;
    private readonly Envelope city;

    public TileMaker(Atlas atlas, CityRules rules)
    {
        layers = new ITileLayer[] { new AreaLayer(atlas), new AssetLayer(rules.Assets), new EdgeLayer(atlas) }.ToDictionary(layer => layer.Name);
        city = atlas.Envelope.Copy();
        rules.Assets.SelectMany(asset => asset.Extent.Parts).SelectMany(part => part).ToList().ForEach(vertex => city.ExpandToInclude(vertex.Lon, vertex.Lat));
    }

    /// <summary>The layers there are.</summary>
    public IReadOnlyCollection<string> Layers => layers.Keys;

    /// <summary>Whether there may be anything in a tile; most of the world is not of the city.</summary>
    public bool MayHold(TileAddress tile) => tile.Around(1).Intersects(city);

    /// <summary>Makes a tile.</summary>
    public MadeTile Make(TileAddress address)
    {
        var content = layers[address.Layer].In(address);
        if (content.Features.Count == 0)
        {
            return MadeTile.Empty;
        }

        var tile = new VectorTile { TileId = new NetTopologySuite.IO.VectorTiles.Tiles.Tile(address.X, address.Y, address.Zoom).Id };
        tile.Layers.Add(LayerOf(address.Layer, content.Features));
        if (content.LeftOut > 0)
        {
            tile.Layers.Add(LayerOf(LeftOutLayer, [new Feature(SpatialModel.Shapes.CreatePoint(address.Ground.Centre), new AttributesTable { { "count", content.LeftOut } })]));
        }

        using var bytes = new MemoryStream();
        // An id like 412 must not become the number of a feature: no attribute is its id.
        tile.Write(bytes, MapboxTileWriter.DefaultMinLinealExtent, MapboxTileWriter.DefaultMinPolygonalExtent, TileLimits.Extent, idAttributeName: string.Empty);
        return new MadeTile(bytes.ToArray());
    }

    private static Layer LayerOf(string name, IEnumerable<IFeature> features)
    {
        var layer = new Layer { Name = name };
        foreach (var feature in features)
        {
            layer.Features.Add(feature);
        }

        return layer;
    }
}
