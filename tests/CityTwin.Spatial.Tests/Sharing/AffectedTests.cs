using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using static CityTwin.Spatial.Tests.Support.StripTown;

namespace CityTwin.Spatial.Tests.Sharing;

/// <summary>Whom a place concerns, in a town drawn in metres.</summary>
public sealed class AffectedTests
{
    /// <summary>Corners are rounded to seven decimals, about a centimetre.</summary>
    private const double Rounding = 2e-4;

    [Fact]
    public void A_river_along_a_border_concerns_both_sides()
    {
        var river = Ask(Polygon((990, 100), (1015, 100), (1015, 1900), (990, 1900)));

        Assert.Equal(["c2", "c1"], Codes(river));
        Assert.Equal(0.6, river.Areas[0].Share, tolerance: 1e-3);
        Assert.Equal(25 * 1800, river.Amount, tolerance: 40.0);
        Assert.Equal(0, river.OutsideShare);
        Assert.Equal("d1", river.CommonAncestor);
    }

    [Fact]
    public void A_line_through_five_communities_in_two_districts_is_shared_by_length()
    {
        var road = Ask(Line((500, 500), (2500, 500), (4500, 500)), level: null);

        Assert.Equal(["sample", "d1", "d2", "c2", "c3", "c4", "c1", "c5"], [.. Codes(road).Take(3), .. Codes(road).Skip(3).OrderByDescending(code => Math.Round(ShareOf(road, code), 3)).ThenBy(code => code)]);
        Assert.Equal(1, ShareOf(road, "sample"), tolerance: 1e-12);
        Assert.Equal(0.625, ShareOf(road, "d1"), Rounding);
        Assert.Equal(0.25, ShareOf(road, "c3"), Rounding);
        Assert.Equal(0.125, ShareOf(road, "c5"), Rounding);
        Assert.Equal(4000, road.Amount, tolerance: 0.1);
        Assert.Equal(1000, road.Areas.Single(area => area.Area.Code == "c3").Amount, tolerance: 0.1);
        Assert.Equal("sample", road.CommonAncestor);
    }

    [Fact]
    public void A_share_below_one_percent_is_kept_and_said_to_be_slight()
    {
        var yard = Ask(Polygon((2100, 500), (3004, 500), (3004, 700), (2100, 700)));

        Assert.Equal(["c3", "c4"], Codes(yard));
        Assert.Equal([false, true], yard.Areas.Select(area => area.IsSlight));
        Assert.Equal(4.0 / 904, yard.Areas[1].Share, Rounding);
        Assert.Equal("sample", yard.CommonAncestor);
    }

    [Fact]
    public void What_lies_outside_the_city_is_a_figure_of_its_own()
    {
        var field = Ask(Polygon((-300, 500), (100, 500), (100, 700), (-300, 700)), level: null);

        Assert.Equal(0.75, field.OutsideShare, Rounding);
        Assert.Equal(60_000, field.OutsideAmount, tolerance: 20.0);
        Assert.Equal(0.25, ShareOf(field, "c1"), Rounding);
        Assert.Equal(0.25, ShareOf(field, "sample"), Rounding);
    }

    [Fact]
    public void A_line_that_leaves_the_city_is_shared_too() =>
        Assert.Equal(0.5, Ask(Line((900, 2500), (-900, 2500))).OutsideShare, Rounding);

    [Fact]
    public void An_enclave_takes_its_ground_out_of_the_community_around_it()
    {
        var park = Ask(Polygon((1300, 800), (1700, 800), (1700, 1200), (1300, 1200)), level: null);

        Assert.Equal(0.25, ShareOf(park, "enclave"), Rounding);
        Assert.Equal(0.75, ShareOf(park, "c2"), Rounding);
        Assert.Equal(0.25, ShareOf(park, "d2"), Rounding);
        Assert.Equal("sample", park.CommonAncestor);
    }

    [Fact]
    public void A_hole_in_a_polygon_is_not_affected()
    {
        var around = ExtentReading.Of(
            ExtentKind.Polygon,
            [.. Polygon((1300, 800), (1700, 800), (1700, 1200), (1300, 1200)).Parts, .. Polygon((1390, 890), (1610, 890), (1610, 1110), (1390, 1110)).Parts]).Extent!;

        Assert.Equal(["c2"], Codes(Ask(around)));
        Assert.Equal((400 * 400) - (220 * 220), Ask(around).Amount, tolerance: 30.0);
    }

    [Fact]
    public void Areas_within_the_asked_distance_that_are_not_touched_are_near_misses()
    {
        var pit = Ask(Polygon((1920, 1900), (1980, 1900), (1980, 1960), (1920, 1960)), level: null, nearMetres: 50);

        Assert.Equal(["sample", "d1", "c2"], Codes(pit));
        Assert.Equal(["c3", "d2", "north"], pit.Near.Select(near => near.Area.Code));
        Assert.Equal([20, 40, 40], pit.Near.Select(near => Math.Round(near.Metres)));
        Assert.Empty(Ask(Polygon((1920, 1900), (1980, 1900), (1980, 1960), (1920, 1960))).Near);
    }

    [Fact]
    public void Second_hierarchies_have_shares_of_their_own()
    {
        var road = Ask(Line((2000, 100), (4000, 100)));

        Assert.Equal(["police:p2", "police:p1"], road.Overlays.Select(overlay => overlay.Overlay));
        Assert.Equal([0.75, 0.25], road.Overlays.Select(overlay => Math.Round(overlay.Share, 3)));
    }

    [Fact]
    public void A_point_has_one_share()
    {
        var point = Ask(Point(1500, 1000), nearMetres: 200);

        Assert.Equal(["enclave"], Codes(point));
        Assert.Equal((1, 1), (point.Amount, point.Areas[0].Share));
        Assert.Equal(["c2"], point.Near.Select(near => near.Area.Code));
        Assert.Equal(100, point.Near[0].Metres, tolerance: 0.05);
    }

    [Theory]
    [InlineData(-500, "place.outside_city")]
    [InlineData(-90_000_000, "place.extent_impossible")]
    public void A_place_wholly_outside_the_city_is_refused_and_says_why(double x, string code)
    {
        var refused = x > -1e6
            ? StripTown.Atlas.Affected(Polygon((x, 500), (x + 100, 500), (x + 100, 700)), null, 0).Refused
            : ExtentReading.Of(ExtentKind.Point, [[new Vertex(0, x)]]).Refused;
        Assert.Equal(code, refused?.Code);
    }

    [Fact]
    public void A_geometry_in_another_reference_system_is_converted_and_says_how()
    {
        var wgs = StripTown.Atlas.Unproject(new MetricPoint(1500, 1000));
        var gcj = Spatial.Datums.Datum.Convert(wgs, Crs.Gcj02);

        var read = Atlas.ReadExtent(ExtentKind.Point, [[new Vertex(gcj.Lat, gcj.Lon)]], Crs.Gcj02).Extent!;

        Assert.Equal("gcj02-community-1", read.Method);
        Assert.Equal(["enclave"], Codes(Ask(read)));
        Assert.Null(Atlas.ReadExtent(ExtentKind.Point, [[new Vertex(wgs.Lat, wgs.Lon)]], Crs.Cgcs2000).Extent!.Method);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_001)]
    public void A_search_for_neighbours_has_a_limit(double metres) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StripTown.Atlas.Affected(Point(500, 500), null, metres));

    private static IEnumerable<string> Codes(Affected affected) => affected.Areas.Select(area => area.Area.Code);

    private static double ShareOf(Affected affected, string code) => affected.Areas.Single(area => area.Area.Code == code).Share;
}
