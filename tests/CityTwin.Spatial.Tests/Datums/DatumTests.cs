using CityTwin.Domain.Places;
using CityTwin.Spatial.Datums;
using CsCheck;

namespace CityTwin.Spatial.Tests.Datums;

public sealed class DatumTests
{
    private const double OneMetreDegrees = 9e-6;

    private static readonly Gen<GeoPoint> InChina =
        Gen.Select(Gen.Double[19, 51], Gen.Double[78, 132], (lat, lon) => new GeoPoint(lat, lon, Crs.Wgs84));

    private static readonly Gen<GeoPoint> InAmerica =
        Gen.Select(Gen.Double[25, 50], Gen.Double[-125, -66], (lat, lon) => new GeoPoint(lat, lon, Crs.Wgs84));

    private static readonly Gen<Crs> AnyCrs = Gen.Enum<Crs>();

    public static TheoryData<string, double, double, double, double> Cities => new()
    {
        { "Beijing", 39.907300, 116.391100, 39.908701, 116.397341 },
        { "Shanghai", 31.230400, 121.473700, 31.228458, 121.478223 },
        { "Guangzhou", 23.129100, 113.264400, 23.126423, 113.269730 },
        { "Shenzhen", 22.543100, 114.057900, 22.540383, 114.063014 },
        { "Chengdu", 30.572800, 104.066800, 30.570346, 104.069305 },
        { "Wuhan", 30.592800, 114.305500, 30.590391, 114.310945 },
        { "Zhuji Fengqiao", 29.795000, 120.390000, 29.792711, 120.394555 },
        { "Urumqi", 43.825600, 87.616800, 43.826805, 87.619650 },
        { "Harbin", 45.803800, 126.535000, 45.805782, 126.541040 },
        { "Lhasa", 29.650000, 91.100000, 29.647300, 91.101568 },
    };

    [Theory, MemberData(nameof(Cities))]
    public void Chinese_cities_shift_by_their_known_amount(string city, double lat, double lon, double shiftedLat, double shiftedLon) =>
        AssertNear(city, new GeoPoint(shiftedLat, shiftedLon, Crs.Gcj02), Datum.Convert(new GeoPoint(lat, lon, Crs.Wgs84), Crs.Gcj02), OneMetreDegrees);

    [Theory, MemberData(nameof(Cities))]
    public void Shifted_cities_come_back(string city, double lat, double lon, double shiftedLat, double shiftedLon) =>
        AssertNear(city, new GeoPoint(lat, lon, Crs.Wgs84), Datum.ToWgs84(new GeoPoint(shiftedLat, shiftedLon, Crs.Gcj02)), OneMetreDegrees);

    /// <summary>The widely published pair for Tiananmen: GCJ-02 39.915, 116.404 is BD-09 39.92133699, 116.41036950.</summary>
    [Fact]
    public void Baidu_shifts_further() =>
        AssertNear(
            "Tiananmen",
            new GeoPoint(39.921336993510214, 116.41036949371029, Crs.Bd09),
            Datum.Convert(new GeoPoint(39.915, 116.404, Crs.Gcj02), Crs.Bd09),
            1e-9);

    [Fact]
    public void Every_system_comes_back_to_a_tenth_of_a_millimetre() =>
        Gen.Select(InChina, AnyCrs).Sample(
            (point, crs) =>
            {
                var back = Datum.ToWgs84(Datum.Convert(point, crs));
                return Math.Abs(back.Lat - point.Lat) < 1e-9 && Math.Abs(back.Lon - point.Lon) < 1e-9;
            },
            iter: 100_000);

    [Fact]
    public void Converting_twice_changes_nothing_more() =>
        Gen.Select(InChina, AnyCrs, AnyCrs).Sample(
            (point, crs, target) =>
            {
                var once = Datum.Convert(point with { Crs = crs }, target);
                return Datum.Convert(once, target) == once && once.Crs == target;
            });

    [Fact]
    public void Outside_China_all_systems_are_equal() =>
        Gen.Select(InAmerica, AnyCrs).Sample((point, crs) => Datum.Convert(point, crs) == point with { Crs = crs });

    [Fact]
    public void CGCS2000_equals_WGS84() =>
        InChina.Sample(point => Datum.ToWgs84(point with { Crs = Crs.Cgcs2000 }) == point);

    [Fact]
    public void Only_shifted_systems_need_a_method() =>
        Assert.Equal([null, null, "gcj02-community-1", "bd09-community-1"], Enum.GetValues<Crs>().Select(Datum.MethodFor));

    private static void AssertNear(string city, GeoPoint expected, GeoPoint actual, double degrees) =>
        Assert.True(
            expected.Crs == actual.Crs && Math.Abs(expected.Lat - actual.Lat) < degrees && Math.Abs(expected.Lon - actual.Lon) < degrees,
            $"{city}: expected {expected}, got {actual}.");
}
