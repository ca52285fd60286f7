using CityTwin.Domain.Places;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Distance;

namespace CityTwin.Spatial.Fences;

/// <summary>
/// Ground that somebody watches: what lies within a polygon, or no further than so many metres from a point, a line or the polygon. Made by
/// <see cref="Atlas.MakeFence"/>; immutable and safe to ask from all threads.
/// </summary>
public sealed class Fence
{
    private readonly IPointOnGeometryLocator? inside;
    private readonly IndexedFacetDistance? distance;
    private readonly double corridor;

    internal Fence(Extent extent, double corridor, Func<Vertex, Coordinate> project)
    {
        var parts = extent.Parts.Select(part => part.Select(project).ToArray()).ToList();
        var shape = extent.Kind switch
        {
            ExtentKind.Point => (Geometry)Plane.CreatePoint(parts[0][0]),
            ExtentKind.Line => Plane.CreateMultiLineString([.. parts.Select(Plane.CreateLineString)]),

            // What lies within an odd number of rings belongs to it.
            _ => parts.Select(ring => (Geometry)Plane.CreatePolygon(ring)).Aggregate((all, ring) => all.SymmetricDifference(ring)),
        };
        this.corridor = corridor;
        inside = extent.Kind is ExtentKind.Polygon ? new IndexedPointInAreaLocator(shape) : null;
        distance = corridor > 0 ? new IndexedFacetDistance(shape) : null;
        Bounds = shape.EnvelopeInternal.Copy();
        Bounds.ExpandBy(corridor);
    }

    /// <summary>The rectangle around it in the city's projection, in metres.</summary>
    public Envelope Bounds { get; }

    private static GeometryFactory Plane { get; } = new();

    /// <summary>Whether a point of the city's projection lies on this ground, the border included.</summary>
    public bool Contains(MetricPoint point)
    {
        var at = new Coordinate(point.X, point.Y);
        return Bounds.Contains(at)
            && (inside?.Locate(at) is Location.Interior or Location.Boundary || distance?.Distance(Plane.CreatePoint(at)) <= corridor);
    }
}
