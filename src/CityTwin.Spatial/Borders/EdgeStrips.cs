using CityTwin.Domain.Places;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;

namespace CityTwin.Spatial.Borders;

/// <summary>Draws the strips that <see cref="EdgeFinder"/> answers for point by point.</summary>
internal sealed class EdgeStrips(Atlas atlas)
{
    /// <summary>Metres of a degree of latitude, rounded down: what is widened by it is widened enough.</summary>
    private const double DegreeMetres = 110_000;

    /// <summary>The strips within a window in degrees, pair by pair. A strip may reach out of the window, where it is not whole.</summary>
    public IReadOnlyList<EdgeZone> In(Envelope window, double metres)
    {
        // A border outside of the window reaches in by so much; cut off twice as far away, none of what is inside is missing.
        var ground = window.Copy();
        ground.ExpandBy(3 * metres / (DegreeMetres * Math.Cos(double.DegreesToRadians(window.MaxY))), 3 * metres / DegreeMetres);
        var cut = SpatialModel.Shapes.ToGeometry(ground);
        var near = atlas.Communities
            .Where(community => atlas.ShapeOf(community.Code).EnvelopeInternal.Intersects(ground))
            .Select(community => (community.Code, Reach: Reach(atlas.ShapeOf(community.Code), cut, metres)))
            .Where(community => !community.Reach.IsEmpty)
            .ToList();
        return
        [
            .. from one in Enumerable.Range(0, near.Count)
               from other in Enumerable.Range(one + 1, near.Count - one - 1)
               where near[one].Reach.EnvelopeInternal.Intersects(near[other].Reach.EnvelopeInternal)
               let shared = Both(near[one].Reach, near[other].Reach)
               where !shared.IsEmpty
               let codes = new[] { near[one].Code, near[other].Code }
               select new EdgeZone(codes, atlas.LowestCommonAncestor(codes), Moved(shared, ToDegrees)),
        ];
    }

    /// <summary>Ground that is at most so many metres from a shape, in metres of the city's projection.</summary>
    private Geometry Reach(Geometry shape, Geometry cut, double metres) => Moved(Both(shape, cut), ToMetres).Buffer(metres);

    private static Geometry Both(Geometry one, Geometry other) => OverlayNGRobust.Overlay(one, other, SpatialFunction.Intersection);

    private static Geometry Moved(Geometry shape, CoordinateFilter filter)
    {
        var moved = shape.Copy();
        moved.Apply(filter);
        moved.GeometryChanged();
        return moved;
    }

    private CoordinateFilter ToMetres => new(from => atlas.Project(lat: from.Y, lon: from.X) is var to ? (to.X, to.Y) : default);

    private CoordinateFilter ToDegrees => new(from => atlas.Unproject(new MetricPoint(from.X, from.Y)) is var to ? (to.Lon, to.Lat) : default);

    private sealed class CoordinateFilter(Func<Coordinate, (double X, double Y)> move) : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i)
        {
            var (x, y) = move(new Coordinate(seq.GetX(i), seq.GetY(i)));
            seq.SetX(i, x);
            seq.SetY(i, y);
        }
    }
}
