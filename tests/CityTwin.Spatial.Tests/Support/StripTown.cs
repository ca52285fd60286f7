using CityTwin.Domain.Places;
using CityTwin.Spatial.Projections;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Support;

/// <summary>
/// A town drawn in metres: five communities c1 to c5 side by side, each 1,000 m wide and 2,000 m high, c1 to c3 in the district d1 and c4, c5 in
/// d2; above them "north" (d2), 1,000 m high; and within c2 an enclave of d2, 200 m square around (1500, 1000).
/// </summary>
internal static class StripTown
{
    private static readonly CityProjection Plane = new(Sample.City(116.4, 39.9).Projection);

    public static Atlas Atlas { get; } = With();

    /// <summary>The town with a register of assets.</summary>
    public static Atlas With(params Domain.Assets.Asset[] assets) => Spatial.Atlas.Build(
        Sample.City(116.4, 39.9),
        [
            Sample.Root(Shape((0, 0), (5000, 0), (5000, 3000), (0, 3000))),
            Sample.District("d1", Shape((0, 0), (3000, 0), (3000, 2000), (0, 2000))),
            Sample.District("d2", Shape((3000, 0), (5000, 0), (5000, 3000), (0, 3000), (0, 2000), (3000, 2000))),
            Sample.Community("c1", "d1", Shape((0, 0), (1000, 0), (1000, 2000), (0, 2000))),
            Sample.Community("c2", "d1", SpatialModel.Shapes.CreatePolygon(
                Shape((1000, 0), (2000, 0), (2000, 2000), (1000, 2000)).Shell, [Enclave.Shell])),
            Sample.Community("c3", "d1", Shape((2000, 0), (3000, 0), (3000, 2000), (2000, 2000))),
            Sample.Community("c4", "d2", Shape((3000, 0), (4000, 0), (4000, 2000), (3000, 2000))),
            Sample.Community("c5", "d2", Shape((4000, 0), (5000, 0), (5000, 2000), (4000, 2000))),
            Sample.Community("enclave", "d2", Enclave),
            Sample.Community("north", "d2", Shape(
                (0, 2000), (1000, 2000), (2000, 2000), (3000, 2000), (4000, 2000), (5000, 2000), (5000, 3000), (0, 3000))),
        ],
        [
            new OverlayShape("police", "p1", Sample.Named("West"), Shape((0, 0), (2500, 0), (2500, 3000), (0, 3000))),
            new OverlayShape("police", "p2", Sample.Named("East"), Shape((2500, 0), (5000, 0), (5000, 3000), (2500, 3000))),
        ],
        assets);

    private static Polygon Enclave => Shape((1400, 900), (1600, 900), (1600, 1100), (1400, 1100));

    /// <summary>A polygon of corners in metres.</summary>
    public static Extent Polygon(params (double X, double Y)[] corners) => Read(ExtentKind.Polygon, corners);

    /// <summary>A line through points in metres.</summary>
    public static Extent Line(params (double X, double Y)[] points) => Read(ExtentKind.Line, points);

    /// <summary>A point in metres.</summary>
    public static Extent Point(double x, double y) => Read(ExtentKind.Point, (x, y));

    /// <summary>What the atlas answers about an extent that means a place.</summary>
    public static Affected Ask(Extent extent, string? level = "community", double nearMetres = 0) => Atlas.Affected(extent, level, nearMetres).Affected!;

    private static Extent Read(ExtentKind kind, params (double X, double Y)[] points) =>
        ExtentReading.Of(kind, [[.. points.Select(At)]]).Extent!;

    private static Vertex At((double X, double Y) point)
    {
        var (lat, lon, _) = Plane.Unproject(new MetricPoint(point.X, point.Y));
        return new Vertex(Math.Round(lat, 7), Math.Round(lon, 7));
    }

    private static Polygon Shape(params (double X, double Y)[] corners) =>
        Sample.Polygon([.. corners.Select(At).Select(vertex => (vertex.Lon, vertex.Lat))]);
}
