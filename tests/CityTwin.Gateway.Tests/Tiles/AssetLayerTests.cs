using CityTwin.Domain.Assets;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Gateway.Tiles;
using NetTopologySuite.Geometries;

namespace CityTwin.Gateway.Tests.Tiles;

/// <summary>Which assets are in a tile.</summary>
public sealed class AssetLayerTests
{
    private const double Lat = 40, Lon = 116;

    private static readonly TileAddress Near = TileAddress.Of("assets", 16, Lat, Lon);

    [Fact]
    public void More_than_the_budget_are_left_out_and_counted_and_always_the_same()
    {
        var assets = Enumerable.Range(0, TileLimits.Assets + 500).Select(n => Point($"lamp-{n}", Lat + (n % 50 * 1e-6), Lon + (n / 50 * 1e-6))).ToList();
        var content = new AssetLayer(assets).In(Near);
        var again = new AssetLayer([.. Enumerable.Reverse(assets)]).In(Near);

        Assert.Equal((TileLimits.Assets, 500), (content.Features.Count, content.LeftOut));
        Assert.Equal(Ids(content), Ids(again));
        Assert.NotEqual(Ids(content).Order(StringComparer.Ordinal), assets.Take(TileLimits.Assets).Select(asset => asset.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Far_out_there_are_none() =>
        Assert.Same(TileContent.Nothing, new AssetLayer([Point("lamp", Lat, Lon)]).In(TileAddress.Of("assets", TileLimits.AssetsFrom - 1, Lat, Lon)));

    [Fact]
    public void A_point_is_in_one_tile_only_also_on_the_side_between_two()
    {
        var side = Near.Ground.MaxX;
        var layer = new AssetLayer([Point("lamp", Lat, side)]);

        Assert.Single(new[] { Near, Near with { X = Near.X + 1 } }, tile => layer.In(tile).Features.Count == 1);
    }

    [Fact]
    public void A_line_goes_on_beyond_the_side_of_a_tile_and_no_farther_than_its_margin()
    {
        var (west, east) = (Near.Ground.MinX - Near.Ground.Width, Near.Ground.MaxX + Near.Ground.Width);
        var layer = new AssetLayer([With("road", ExtentKind.Line, [new(Lat, west), new(Lat, east)])]);

        var drawn = Assert.Single(layer.In(Near).Features).Geometry.EnvelopeInternal;
        var margin = Near.Ground.Width * TileLimits.Margin / TileLimits.Extent;
        Assert.Equal(Near.Ground.MinX - margin, drawn.MinX, tolerance: 1e-9);
        Assert.Equal(Near.Ground.MaxX + margin, drawn.MaxX, tolerance: 1e-9);
    }

    [Fact]
    public void A_ring_within_a_ring_is_a_hole()
    {
        var layer = new AssetLayer([new("pond", new CatalogueKey("tiny", SubjectKind.Component, "pond"), new Names(null, "Pond"), null, "parks",
            new Extent(ExtentKind.Polygon, [Box(0.0002), Box(0.0001)]))]);

        var drawn = Assert.IsType<Polygon>(Assert.Single(layer.In(TileAddress.Of("assets", 14, Lat, Lon)).Features).Geometry);
        Assert.Equal(1, drawn.NumInteriorRings);
    }

    private static string[] Ids(TileContent content) => [.. content.Features.Select(feature => (string)feature.Attributes["asset"])];

    private static Vertex[] Box(double half) =>
        [new(Lat - half, Lon - half), new(Lat - half, Lon + half), new(Lat + half, Lon + half), new(Lat + half, Lon - half), new(Lat - half, Lon - half)];

    private static Asset Point(string id, double lat, double lon) => With(id, ExtentKind.Point, [new(lat, lon)]);

    private static Asset With(string id, ExtentKind kind, Vertex[] part) =>
        new(id, new CatalogueKey("tiny", SubjectKind.Component, "lamp"), new Names(null, id), null, "roads", new Extent(kind, [part]));
}
