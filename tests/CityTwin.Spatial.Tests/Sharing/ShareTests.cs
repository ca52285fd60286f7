using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using CsCheck;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Sharing;

/// <summary>What holds for every extent, tried on borders as crinkled as real ones, beside NetTopologySuite.</summary>
public sealed class ShareTests
{
    private const long Tries = 300;

    private static readonly CrinkledTiling City = new(columns: 4, rows: 4);
    private static readonly Atlas Atlas = City.Atlas();
    private static readonly Envelope Bounds = Wider(Atlas.Envelope);
    private static readonly Dictionary<string, Geometry> Shapes =
        Atlas.Areas.ToDictionary(area => area.Code, area => MetricPlane.Of(Atlas, Atlas.ShapeOf(area.Code)));

    private static readonly Gen<Vertex> Vertices = Gen.Select(
        Gen.Double[Bounds.MinY, Bounds.MaxY], Gen.Double[Bounds.MinX, Bounds.MaxX], (lat, lon) => new Vertex(lat, lon));

    private static readonly Gen<Extent> Lines =
        Vertices.Array[2, 12].Select(vertices => ExtentReading.Of(ExtentKind.Line, [vertices]).Extent!);

    /// <summary>Stars: corners at growing angles around a middle never cross.</summary>
    private static readonly Gen<Extent> Polygons = Gen.Select(Vertices, Gen.Double[0.0002, 0.02], Gen.Double[0.1, 1].Array[3, 40], (middle, size, radii) =>
        ExtentReading.Of(ExtentKind.Polygon, [[.. radii.Select((radius, n) => new Vertex(
            middle.Lat + (size * radius * Math.Sin(2 * Math.PI * n / radii.Length)),
            middle.Lon + (size * radius * Math.Cos(2 * Math.PI * n / radii.Length))))]]).Extent!);

    [Fact]
    public void The_shares_of_a_level_and_what_lies_outside_sum_to_one() => Gen.OneOf(Lines, Polygons).Sample(
        extent =>
        {
            foreach (var level in new[] { "city", "district", "community" })
            {
                if (Atlas.Affected(extent, level, 0).Affected is { } affected)
                {
                    Assert.Equal(1, affected.Areas.Sum(area => area.Share) + affected.OutsideShare, tolerance: 1e-9);
                }
            }
        },
        iter: Tries);

    [Fact]
    public void Shares_of_a_polygon_are_the_areas_that_NetTopologySuite_measures() => Polygons.Sample(
        extent =>
        {
            var plane = Plane(extent, points => SpatialModel.Shapes.CreatePolygon(points));
            Agree(extent, [plane], plane.Area, 1e-6, common => common.Area);
        },
        iter: Tries);

    [Fact]
    public void Shares_of_a_line_are_the_lengths_that_NetTopologySuite_measures() => Lines.Sample(
        extent =>
        {
            var plane = Plane(extent, points => SpatialModel.Shapes.CreateLineString(points));
            // A line that runs along itself would count once there, also as many lines at once; each side by itself counts as often as it runs.
            var sides = extent.Parts[0].Zip(extent.Parts[0].Skip(1), (one, other) => Plane([one, other], points => SpatialModel.Shapes.CreateLineString(points))).ToArray();
            Agree(extent, sides, plane.Length, 1e-3, common => common.Length);
        },
        iter: Tries);

    [Fact]
    public void A_point_concerns_exactly_the_areas_that_it_lies_in() => Vertices.Sample(
        vertex =>
        {
            var extent = ExtentReading.Of(ExtentKind.Point, [[vertex]]).Extent!;
            var (located, affected) = (Atlas.Locate(new GeoPoint(vertex.Lat, vertex.Lon, Crs.Wgs84)), Atlas.Affected(extent, null, 0));

            Assert.Equal(located.Place?.Areas ?? [], affected.Affected?.Areas.Select(area => area.Area.Code) ?? []);
            Assert.Equal(located.Refused?.Code, affected.Refused?.Code);
        },
        iter: 2_000);

    [Fact]
    public void Neighbours_are_the_areas_that_NetTopologySuite_finds_so_near() => Gen.Select(Gen.OneOf(Lines, Polygons), Gen.Double[1, 500]).Sample(
        (extent, metres) =>
        {
            if (Atlas.Affected(extent, "community", metres).Affected is not { } affected)
            {
                return;
            }

            var plane = Plane(extent, points => extent.Kind is ExtentKind.Line ? SpatialModel.Shapes.CreateLineString(points) : SpatialModel.Shapes.CreatePolygon(points));
            var touched = affected.Areas.Select(area => area.Area.Code).ToHashSet();
            Assert.Equal(
                Atlas.Communities.Where(area => !touched.Contains(area.Code) && Shapes[area.Code].Distance(plane) <= metres * 1000).Select(area => area.Code),
                affected.Near.Select(near => near.Area.Code).Order(StringComparer.Ordinal));
            Assert.All(affected.Near, near => Assert.Equal(Shapes[near.Area.Code].Distance(plane) / 1000, near.Metres, tolerance: 1e-4));
        },
        iter: Tries);

    private static void Agree(Extent extent, IReadOnlyList<Geometry> planes, double whole, double unit, Func<Geometry, double> measure)
    {
        var shares = Atlas.Affected(extent, "community", 0).Affected;
        foreach (var area in Atlas.Communities)
        {
            var expected = planes.Sum(plane => measure(Shapes[area.Code].Intersection(plane)));
            var found = shares?.Areas.FirstOrDefault(found => found.Area == area);
            Assert.Equal(expected / whole, found?.Share ?? 0, tolerance: 1e-6);
            Assert.Equal(expected * unit, found?.Amount ?? 0, tolerance: Math.Max(whole * unit * 1e-6, 1e-6));
        }

        Assert.Equal(whole * unit, shares?.Amount ?? whole * unit, tolerance: whole * unit * 1e-7);
    }

    private static Geometry Plane(Extent extent, Func<Coordinate[], Geometry> make) => Plane(extent.Parts[0], make);

    private static Geometry Plane(IEnumerable<Vertex> vertices, Func<Coordinate[], Geometry> make) =>
        make([.. vertices.Select(vertex => MetricPlane.Of(Atlas.Project(vertex.Lat, vertex.Lon)))]);

    private static Envelope Wider(Envelope city)
    {
        var wider = city.Copy();
        wider.ExpandBy(0.003);
        return wider;
    }
}
