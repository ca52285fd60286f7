using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Datums;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Spatial.Tests.Locating;

/// <summary>A city of two communities north of Tiananmen with water between them, an overlay and a default point.</summary>
public sealed class LocateTests
{
    private static readonly GeoPoint TownHall = new(39.93, 116.40, Crs.Wgs84);
    private static readonly GeoPoint InEast = new(39.95, 116.435, Crs.Wgs84);

    private readonly Atlas atlas = Atlas.Build(
        Sample.City(meridian: 116.41, originLat: 39.9, TownHall),
        [
            Sample.Root(Sample.Box(116.38, 39.92, 116.46, 39.98)),
            Sample.District("d", Sample.Box(116.38, 39.92, 116.46, 39.98)),
            Sample.Community("east", "d", Sample.Box(116.42, 39.92, 116.46, 39.98)),
            Sample.Community("west", "d", Sample.Box(116.38, 39.92, 116.41, 39.98)),
        ],
        [
            new OverlayShape("police", "P1", Sample.Named("First"), Sample.Box(116.38, 39.92, 116.44, 39.98)),
            new OverlayShape("river", "R7", Sample.Named("Seventh"), Sample.Box(116.43, 39.94, 116.44, 39.96)),
        ]);

    [Fact]
    public void A_point_gets_its_community_all_areas_above_its_cell_and_its_overlays()
    {
        var (place, metric, refused) = atlas.Locate(InEast);

        Assert.Null(refused);
        Assert.Equal(["sample", "d", "east"], place!.Areas);
        Assert.Equal(["police:P1", "river:R7"], place.Overlays);
        Assert.Equal($"east@{Math.Floor(metric.X / 100):0}.{Math.Floor(metric.Y / 100):0}", place.Cell);
        Assert.Null(place.Original);
        Assert.Equal(atlas.Project(InEast.Lat, InEast.Lon), metric);
    }

    [Fact]
    public void Degrees_are_kept_to_seven_decimals() =>
        Assert.Equal((39.9512346, 116.4348765), DegreesOf(atlas.Locate(new GeoPoint(39.95123456789, 116.43487654321, Crs.Wgs84))));

    [Theory]
    [InlineData(Crs.Gcj02, "gcj02-community-1")]
    [InlineData(Crs.Bd09, "bd09-community-1")]
    public void A_declared_shift_is_undone_and_the_original_kept(Crs crs, string method)
    {
        var sent = Datum.Convert(InEast, crs);
        var place = atlas.Locate(sent).Place!;

        Assert.Equal((InEast.Lat, InEast.Lon), (place.Lat, place.Lon));
        Assert.Equal(new OriginalPoint(sent.Lat, sent.Lon, crs, method), place.Original);
    }

    [Fact]
    public void CGCS2000_is_taken_as_it_is()
    {
        var place = atlas.Locate(InEast with { Crs = Crs.Cgcs2000 }).Place!;

        Assert.Equal((InEast.Lat, InEast.Lon, null), (place.Lat, place.Lon, place.Original));
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0.00004, -0.00004, false)]
    [InlineData(0.00006, 0, true)]
    [InlineData(0, -0.00006, true)]
    public void The_default_point_is_not_located(double north, double east, bool isLocated)
    {
        var place = atlas.Locate(new GeoPoint(TownHall.Lat + north, TownHall.Lon + east, Crs.Wgs84)).Place!;

        Assert.Equal(isLocated, place.IsLocated);
        Assert.Equal(isLocated ? ["sample", "d", "west"] : ["sample"], place.Areas);
    }

    [Fact]
    public void The_text_of_a_cell_is_kept_once() =>
        Assert.Same(atlas.Locate(InEast).Place!.Cell, atlas.Locate(InEast).Place!.Cell);

    [Theory]
    [InlineData(91, 116.43)]
    [InlineData(39.95, -180.1)]
    [InlineData(double.NaN, 116.43)]
    [InlineData(39.95, double.PositiveInfinity)]
    public void What_is_not_on_earth_is_refused(double lat, double lon) =>
        AssertRefused("place.impossible", "-90 to 90", new GeoPoint(lat, lon, Crs.Wgs84));

    [Theory]
    [InlineData(39.95, 116.3788, "103 m")]
    [InlineData(40.00, 116.43, "2.2 km")]
    [InlineData(42.3594, -71.0587, "10,829 km")]
    [InlineData(-90, 0, "14,")]
    public void A_point_elsewhere_is_refused_with_its_distance(double lat, double lon, string distance) =>
        AssertRefused("place.outside_city", distance, new GeoPoint(lat, lon, Crs.Wgs84));

    [Theory]
    [InlineData(Crs.Gcj02, "GCJ-02")]
    [InlineData(Crs.Bd09, "BD-09")]
    public void A_shifted_point_declared_as_WGS84_is_told_so(Crs really, string name)
    {
        var corner = Datum.Convert(new GeoPoint(39.9795, really is Crs.Gcj02 ? 116.459 : 116.4595, Crs.Wgs84), really);

        AssertRefused("place.outside_city_datum_shift", $"inside as {name}", corner with { Crs = Crs.Wgs84 });
        AssertRefused("place.outside_city_datum_shift", $"inside as {name}", corner with { Crs = Crs.Cgcs2000 });
        Assert.True(atlas.Locate(corner).Place!.IsLocated);
    }

    [Fact]
    public void Exchanged_degrees_are_told_so()
    {
        var land = Sample.Box(71, 42, 71.1, 42.1);
        var city = Atlas.Build(
            Sample.City(meridian: 71, originLat: 42),
            [Sample.Root(land), Sample.District("d", land), Sample.Community("c", "d", land)],
            []);

        Assert.Equal("place.outside_city_swapped", city.Locate(new GeoPoint(71.05, 42.05, Crs.Wgs84)).Refused?.Code);
    }

    [Fact]
    public void Exchanged_degrees_that_are_not_on_earth_are_simply_impossible() =>
        AssertRefused("place.impossible", "-90 to 90", new GeoPoint(116.43, 39.95, Crs.Wgs84));

    [Fact]
    public void A_narrow_gap_belongs_to_the_nearest_community()
    {
        Assert.Equal("west", atlas.Locate(new GeoPoint(39.95, 116.4103, Crs.Wgs84)).Place?.LowestArea);
        Assert.Equal("east", atlas.Locate(new GeoPoint(39.95, 116.4197, Crs.Wgs84)).Place?.LowestArea);
    }

    [Fact]
    public void A_wide_gap_is_refused_with_the_nearest_community() =>
        AssertRefused("place.outside_communities", "'west'", new GeoPoint(39.95, 116.4140, Crs.Wgs84));

    private static (double Lat, double Lon) DegreesOf(LocateAnswer answer) => (answer.Place!.Lat, answer.Place.Lon);

    private void AssertRefused(string code, string says, GeoPoint point)
    {
        var (place, metric, refused) = atlas.Locate(point);

        Assert.Null(place);
        Assert.Equal(default, metric);
        Assert.Equal(code, refused?.Code);
        Assert.Equal(RejectionKind.Invalid, refused!.Kind);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}
