using System.Net;
using System.Net.Http.Json;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Point = NetTopologySuite.Geometries.Point;
using Position = CityTwin.Protocol.V1.Position;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Vector tiles of the atlas, over HTTP and read as any map would.</summary>
public sealed class TileTests(AssetTown assets) : IClassFixture<AssetTown>
{
    private const string Pack = "linjiang-4.3490";
    private const double Lat = PackWithAssets.Lat, Lon = PackWithAssets.Lon;

    /// <summary>A twelfth of a second of an arc: a third of a metre.</summary>
    private const double Degrees = 3e-6;

    private readonly Town town = assets.Town;
    private readonly TileVisitor visitor = assets.Visitor;

    [Fact]
    public async Task An_asset_is_where_it_is_and_says_what_it_is_and_who_keeps_it()
    {
        var drawn = await visitor.Read(Pack, "assets", TileVisitor.At(Lat, Lon, 16));

        var lamp = Assert.Single(drawn, it => (string)it.Attributes["asset"] == "lamp-1");
        var at = Assert.IsType<Point>(lamp.Geometry);
        Assert.Equal(Lat, at.Y, tolerance: Degrees);
        Assert.Equal(Lon, at.X, tolerance: Degrees);
        Assert.Equal(
            [PackWithAssets.Kind, "一号灯", "Lamp 1", PackWithAssets.Keeper, "urban_management-3490"],
            new[] { "kind", "zh", "en", "keeper", "owner" }.Select(name => lamp.Attributes[name]));
        var road = Assert.Single(drawn, it => (string)it.Attributes["asset"] == "road-1").Geometry;
        Assert.Equal(1, (int)road.Dimension);
        Assert.All(road.Coordinates, corner => Assert.Equal(Lat + PackWithAssets.RoadNorth, corner.Y, tolerance: Degrees));
    }

    [Fact]
    public async Task The_areas_of_a_tile_hold_the_points_that_the_city_places_in_them()
    {
        var tile = TileVisitor.At(Lat, Lon, 14);
        var areas = await visitor.Read(Pack, "areas", tile);
        var checkedPoints = 0;
        for (var (x, y) = (0, 0); y < 6; (x, y) = x < 5 ? (x + 1, y) : (0, y + 1))
        {
            var (lat, lon) = (tile.Bottom + ((y + 0.5) / 6 * (tile.Top - tile.Bottom)), tile.Left + ((x + 0.5) / 6 * (tile.Right - tile.Left)));
            var place = await town.Client.Places.LocateAsync(new() { Position = new Position { Lat = lat, Lon = lon, Crs = Crs.Wgs84 } });
            // A tile of this zoom leaves out corners of up to half a pixel, 4 metres.
            if (place.MetresToBorder > 10)
            {
                var around = areas.Where(it => it.Geometry.Contains(new Point(lon, lat))).OrderBy(it => it.Attributes["depth"]).ToList();
                Assert.Equal(place.Place.Areas, around.Select(it => (string)it.Attributes["code"]));
                Assert.Equal(["", .. place.Place.Areas.SkipLast(1)], around.Select(it => (string)it.Attributes["parent"]));
                Assert.Equal(["city", "district", "street", "community"], around.Select(it => (string)it.Attributes["level"]));
                checkedPoints++;
            }
        }

        Assert.True(checkedPoints > 20, $"Only {checkedPoints} points were checked.");
    }

    [Fact]
    public async Task Far_out_only_the_levels_are_drawn_whose_areas_can_be_seen()
    {
        var far = (await visitor.Read(Pack, "areas", TileVisitor.At(Lat, Lon, 5))).Select(it => (string)it.Attributes["level"]).ToHashSet();
        var near = (await visitor.Read(Pack, "areas", TileVisitor.At(Lat, Lon, 14))).Select(it => (string)it.Attributes["level"]).ToHashSet();

        Assert.Contains("city", far);
        Assert.DoesNotContain("community", far);
        Assert.Equal(4, near.Count);
    }

    [Fact]
    public async Task An_edge_zone_is_where_the_city_says_that_a_place_lies_on_an_edge()
    {
        var tile = TileVisitor.At(Lat, Lon, 15);
        var zones = await visitor.Read(Pack, "edges", tile);
        var (inside, outside) = (0, 0);
        for (var n = 0; n < 120; n++)
        {
            var along = (n + 0.5) / 120;
            var (lat, lon) = (tile.Bottom + (along * (tile.Top - tile.Bottom)), tile.Left + (along * (tile.Right - tile.Left)));
            var place = await town.Client.Places.LocateAsync(new() { Position = new Position { Lat = lat, Lon = lon, Crs = Crs.Wgs84 } });
            var drawn = zones.Where(it => it.Geometry.Contains(new Point(lon, lat))).SelectMany(it => new[] { (string)it.Attributes["one"], (string)it.Attributes["other"] }).ToHashSet();

            // A tile of this zoom leaves out corners of up to half a pixel, 2 metres.
            if (Math.Abs(place.MetresToBorder - 30) > 4)
            {
                Assert.Equal(place.Edge is null, drawn.Count == 0);
                Assert.Superset(place.Edge?.Candidates.Take(2).Select(it => it.Code).ToHashSet() ?? [], drawn);
                _ = place.Edge is null ? outside++ : inside++;
            }
        }

        Assert.True(inside > 0 && outside > 0, $"{inside} points lay on an edge and {outside} did not.");
    }

    [Fact]
    public async Task A_tile_is_kept_for_ever_by_its_tag_and_not_sent_twice()
    {
        var tile = TileVisitor.At(Lat, Lon, 14);
        using var first = await visitor.Get(Pack, "areas", tile);
        using var packed = await visitor.Get(Pack, "areas", tile, ("Accept-Encoding", "br, gzip"));
        using var again = await visitor.Get(Pack, "areas", tile, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await visitor.Get(Pack, "areas", tile, ("If-None-Match", "\"other\""));

        Assert.Equal("public, max-age=31536000, immutable", first.Headers.CacheControl!.ToString());
        Assert.Equal("application/vnd.mapbox-vector-tile", first.Content.Headers.ContentType!.MediaType);
        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
        Assert.NotEqual(first.Headers.ETag, packed.Headers.ETag);
        Assert.Equal("gzip", Assert.Single(packed.Content.Headers.ContentEncoding));
        Assert.True(packed.Content.Headers.ContentLength < first.Content.Headers.ContentLength);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await TileVisitor.Unpacked(packed));
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("areas", 14, 0, 0), InlineData("assets", 13, 0, 0), InlineData("edges", 12, 0, 0)]
    public async Task Where_there_is_nothing_the_tile_is_empty(string layer, int zoom, int x, int y)
    {
        var tile = layer == "areas" ? new(x, y, zoom) : TileVisitor.At(Lat, Lon, zoom);
        using var answer = await visitor.Get(Pack, layer, tile);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/tiles/linjiang-4.3490/sewers/1/0/0.mvt", 400, "tile.layer_unknown", "areas, assets, edges")]
    [InlineData("/tiles/linjiang-4.3490/areas/21/0/0.mvt", 400, "tile.numbers_invalid", "0 to 20")]
    [InlineData("/tiles/linjiang-4.3490/areas/3/8/0.mvt", 400, "tile.numbers_invalid", "2 to the power of zoom")]
    [InlineData("/tiles/linjiang-4.3490/areas/3/0/-1.mvt", 400, "tile.numbers_invalid", "2 to the power of zoom")]
    [InlineData("/tiles/linjiang-4.3490/areas/3/zero/0.mvt", 400, "tile.numbers_invalid", "2 to the power of zoom")]
    [InlineData("/tiles/linjiang-4.1/areas/3/0/0.mvt", 404, "tile.version_not_in_force", "linjiang-4.3490")]
    [InlineData("/tiles/other-4.3490/areas/3/0/0.mvt", 404, "tile.version_not_in_force", "linjiang-4.3490")]
    public async Task What_is_no_tile_is_refused_with_a_code_and_a_sentence_and_not_kept(string path, int status, string code, string says)
    {
        using var answer = await visitor.Get(path);

        Assert.Equal(status, (int)answer.StatusCode);
        var refusal = (await answer.Content.ReadFromJsonAsync<Refusal>(TestContext.Current.CancellationToken))!;
        Assert.Equal(code, refusal.Code);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private sealed record Refusal(string Code, string Message);
}
