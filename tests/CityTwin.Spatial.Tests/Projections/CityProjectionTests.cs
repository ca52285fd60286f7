using CityTwin.Domain.Places;
using CityTwin.Spatial.Projections;
using CsCheck;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;
using Projection = CityTwin.Domain.Cities.Projection;

namespace CityTwin.Spatial.Tests.Projections;

public sealed class CityProjectionTests
{
    private const double FalseEasting = 500_000;

    private static readonly Gen<(double Meridian, double OriginLat, double Lat, double LonFromMeridian)> Points =
        Gen.Select(Gen.Double[-170, 170], Gen.Double[-60, 60], Gen.Double[-75, 75], Gen.Double[-3, 3]);

    /// <summary>Gauss-Krüger, zones of three degrees. CGCS2000's ellipsoid differs by 0.1 mm.</summary>
    [Theory]
    [InlineData("Beijing", 39.907300, 116.391100, 117, 447933.261, 4419413.699)]
    [InlineData("Shanghai", 31.230400, 121.473700, 120, 640412.315, 3457455.489)]
    [InlineData("Guangzhou", 23.129100, 113.264400, 114, 424654.893, 2559024.739)]
    [InlineData("Shenzhen", 22.543100, 114.057900, 114, 505955.846, 2493941.246)]
    [InlineData("Chengdu", 30.572800, 104.066800, 105, 410478.665, 3383983.284)]
    [InlineData("Wuhan", 30.592800, 114.305500, 114, 529299.860, 3385869.453)]
    [InlineData("Zhuji Fengqiao", 29.795000, 120.390000, 120, 537706.898, 3297452.769)]
    [InlineData("Urumqi", 43.825600, 87.616800, 87, 549615.901, 4854629.627)]
    [InlineData("Harbin", 45.803800, 126.535000, 126, 541589.084, 5074417.627)]
    [InlineData("Lhasa", 29.650000, 91.100000, 90, 606508.729, 3281821.899)]
    public void Chinese_cities_have_their_known_easting_and_northing(string city, double lat, double lon, double meridian, double easting, double northing)
    {
        var point = new CityProjection(new Projection(meridian, OriginLat: 0)).Project(lat, lon);

        Assert.True(
            Math.Abs(point.X + FalseEasting - easting) < 0.001 && Math.Abs(point.Y - northing) < 0.001,
            $"{city}: {point.X + FalseEasting:F4}, {point.Y:F4}");
    }

    [Fact]
    public void Metres_agree_with_ProjNET_to_a_millimetre() =>
        Points.Sample(
            sample =>
            {
                var (x, y) = ProjNet(sample.Meridian, sample.OriginLat).Transform(sample.Meridian + sample.LonFromMeridian, sample.Lat);
                var own = new CityProjection(new Projection(sample.Meridian, sample.OriginLat))
                    .Project(sample.Lat, sample.Meridian + sample.LonFromMeridian);
                return own.DistanceTo(new MetricPoint(x, y)) < 0.001;
            },
            iter: 2_000);

    [Fact]
    public void Degrees_come_back_from_metres() =>
        Points.Sample(
            sample =>
            {
                var projection = new CityProjection(new Projection(sample.Meridian, sample.OriginLat));
                var lon = sample.Meridian + sample.LonFromMeridian;
                var (lat, back, crs) = projection.Unproject(projection.Project(sample.Lat, lon));
                return Math.Abs(lat - sample.Lat) < 1e-10 && Math.Abs(back - lon) < 1e-10 && crs == Crs.Wgs84;
            },
            iter: 100_000);

    [Fact]
    public void The_origin_is_where_the_city_says() =>
        Assert.Equal(0, new CityProjection(new Projection(-71.08, 42.31)).Project(42.31, -71.08).DistanceTo(new MetricPoint(0, 0)), precision: 9);

    [Fact]
    public void A_second_of_latitude_on_the_meridian_is_as_long_as_on_the_ground()
    {
        var projection = new CityProjection(new Projection(0, 0));
        var degree = projection.Project(45.5, 0).Y - projection.Project(44.5, 0).Y;

        Assert.Equal(111_131.745, degree, tolerance: 0.1);
    }

    private static MathTransform ProjNet(double meridian, double originLat)
    {
        var factory = new CoordinateSystemFactory();
        var projection = factory.CreateProjection(
            "tm",
            "Transverse_Mercator",
            [
                new ProjectionParameter("latitude_of_origin", originLat),
                new ProjectionParameter("central_meridian", meridian),
                new ProjectionParameter("scale_factor", 1),
                new ProjectionParameter("false_easting", 0),
                new ProjectionParameter("false_northing", 0),
            ]);
        var target = factory.CreateProjectedCoordinateSystem(
            "city",
            GeographicCoordinateSystem.WGS84,
            projection,
            LinearUnit.Metre,
            new AxisInfo("E", AxisOrientationEnum.East),
            new AxisInfo("N", AxisOrientationEnum.North));

        return new CoordinateTransformationFactory()
            .CreateFromCoordinateSystems(GeographicCoordinateSystem.WGS84, target)
            .MathTransform;
    }
}
