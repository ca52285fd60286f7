using CityTwin.Spatial.Projections;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tilings;

/// <summary>Turns shapes in degrees into outlines in millimetres.</summary>
internal sealed class OutlineTracer(CityProjection projection, long slabMillimetres)
{
    /// <summary>How far a vertex may be from the projection's meridian, in metres. Keeps every product exact in 64 bits.</summary>
    public const double MaxMetresFromMeridian = 400_000;

    /// <summary>The outline of a polygon or multipolygon, holes included.</summary>
    public Outline Trace(string code, Geometry shape)
    {
        if (shape is not IPolygonal || shape.IsEmpty)
        {
            throw new ArgumentException($"The shape of '{code}' is {shape.GeometryType}; it must be a polygon or multipolygon that is not empty.");
        }

        var edges = RingsOf(shape).SelectMany(ring => EdgesOf(code, ring)).ToArray();
        return edges.Length > 0
            ? new Outline(edges, slabMillimetres)
            : throw new ArgumentException($"The shape of '{code}' is smaller than a millimetre; it must cover land.");
    }

    private static IEnumerable<LineString> RingsOf(Geometry shape) =>
        from part in Enumerable.Range(0, shape.NumGeometries)
        let polygon = (Polygon)shape.GetGeometryN(part)
        from ring in polygon.Holes.Prepend(polygon.Shell)
        select ring;

    private IEnumerable<Edge> EdgesOf(string code, LineString ring)
    {
        var points = Array.ConvertAll(ring.Coordinates, coordinate => VertexOf(code, coordinate));
        return points.Zip(points.Skip(1), (one, other) => new Edge(one, other)).Where(edge => edge.Low != edge.High);
    }

    private MillimetrePoint VertexOf(string code, Coordinate coordinate)
    {
        var point = projection.Project(lat: coordinate.Y, lon: coordinate.X);
        return Math.Abs(point.X) <= MaxMetresFromMeridian
            ? MillimetrePoint.Of(point)
            : throw new ArgumentException(
                $"The shape of '{code}' reaches {coordinate.X}, {coordinate.Y}, too far from the projection's meridian; stay within {MaxMetresFromMeridian / 1000} km.");
    }
}
