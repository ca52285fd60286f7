using CityTwin.Domain.Cities;
using CityTwin.Spatial.Projections;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace CityTwin.CityPacks.Checking;

/// <summary>
/// Compares shapes in degrees, as they were drawn, and measures what is left in square metres. Projecting first would
/// bend long borders by centimetres and find slivers that nobody drew.
/// </summary>
internal sealed class Ground(Projection projection)
{
    private readonly CityProjection metres = new(projection);

    public static Geometry Intersection(Geometry one, Geometry other) => OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection);

    public static Geometry Difference(Geometry one, Geometry other) => OverlayNGRobust.Overlay(one, other, SpatialFunction.Difference);

    public static Geometry Union(IEnumerable<Geometry> shapes) => OverlayNGRobust.Union(shapes);

    /// <summary>The polygons of a shape that are large enough to speak of, each as a flaw.</summary>
    public IEnumerable<Flaw> Flaws(string areas, Geometry shape) =>
        from polygon in PolygonExtracter.GetPolygons(shape).Cast<Polygon>()
        let size = SquareMetres(polygon)
        where size >= PackLimits.LeastFlawSquareMetres
        select new Flaw(areas, size, polygon.InteriorPoint.Coordinate);

    public double SquareMetres(Geometry shape)
    {
        var projected = shape.Copy();
        projected.Apply(new ToMetres(metres));
        return projected.Area;
    }

    private sealed class ToMetres(CityProjection metres) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence sequence, int at)
        {
            var point = metres.Project(lat: sequence.GetY(at), lon: sequence.GetX(at));
            sequence.SetX(at, point.X);
            sequence.SetY(at, point.Y);
        }
    }
}
