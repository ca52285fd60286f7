using CityTwin.Domain.Places;
using CityTwin.Spatial.Projections;
using CityTwin.Spatial.Tilings;
using Edge = CityTwin.Spatial.Tilings.Edge;

namespace CityTwin.Spatial.Sharing;

/// <summary>An extent in the city's projection, in whole millimetres like every border.</summary>
internal sealed class PlaneExtent
{
    public PlaneExtent(Extent extent, CityProjection projection)
    {
        Kind = extent.Kind;
        Parts = new MillimetrePoint[extent.Parts.Count][];
        Bounds = Window.Nothing;
        var edges = new List<Edge>(extent.Parts.Sum(part => part.Count));

        for (var n = 0; n < Parts.Length; n++)
        {
            Parts[n] = InPlane(extent.Parts[n], projection);
            foreach (var (at, point) in Parts[n].Index())
            {
                Bounds = Bounds.With(point);
                if (at > 0 && point != Parts[n][at - 1])
                {
                    edges.Add(new Edge(Parts[n][at - 1], point));
                }
            }
        }

        Edges = Kind is ExtentKind.Point ? [new Edge(Parts[0][0], Parts[0][0])] : [.. edges];
    }

    /// <summary>Point, line or polygon.</summary>
    public ExtentKind Kind { get; }

    /// <summary>The point, the lines, or the closed rings.</summary>
    public MillimetrePoint[][] Parts { get; }

    /// <summary>All sides; a point is one without length.</summary>
    public Edge[] Edges { get; }

    /// <summary>The rectangle around it.</summary>
    public Window Bounds { get; }

    /// <summary>Square millimetres within a single ring.</summary>
    public double RingArea
    {
        get
        {
            var (doubled, ring, from) = (0.0, Parts[0], Parts[0][0]);
            for (var n = 2; n < ring.Length; n++)
            {
                doubled += ((double)(ring[n - 1].X - from.X) * (ring[n].Y - from.Y)) - ((double)(ring[n].X - from.X) * (ring[n - 1].Y - from.Y));
            }

            return Math.Abs(doubled) / 2;
        }
    }

    /// <summary>Millimetres to the border of a shape within a window; more than the limit when it is further.</summary>
    public double DistanceTo(Outline outline, Window window, double limit)
    {
        var nearest = double.PositiveInfinity;
        foreach (ref readonly var border in outline.EdgesIn(window))
        {
            foreach (ref readonly var edge in Edges.AsSpan())
            {
                var around = Window.Over(edge).Widened((long)Math.Ceiling(Math.Min(nearest, limit)));
                if (around.MayMeet(border))
                {
                    nearest = Math.Min(nearest, edge.DistanceTo(border));
                }
            }
        }

        return nearest;
    }

    /// <summary>Millimetres from a point to the nearest part; 0 within a polygon.</summary>
    public double DistanceTo(MillimetrePoint point)
    {
        var (inside, nearest) = (false, double.PositiveInfinity);
        foreach (ref readonly var edge in Edges.AsSpan())
        {
            inside ^= edge.IsCrossedEastOf(point);
            nearest = Math.Min(nearest, edge.DistanceTo(point));
        }

        return inside && Kind is ExtentKind.Polygon ? 0 : nearest;
    }

    /// <summary>Millimetres between the nearest points of two extents; 0 when they touch or one lies within the other.</summary>
    public double DistanceTo(PlaneExtent other)
    {
        if (DistanceTo(other.Parts[0][0]) == 0 || other.DistanceTo(Parts[0][0]) == 0)
        {
            return 0;
        }

        var nearest = double.PositiveInfinity;
        foreach (ref readonly var edge in Edges.AsSpan())
        {
            foreach (ref readonly var opposite in other.Edges.AsSpan())
            {
                nearest = Math.Min(nearest, edge.DistanceTo(opposite));
            }
        }

        return nearest;
    }

    private static MillimetrePoint[] InPlane(IReadOnlyList<Vertex> part, CityProjection projection)
    {
        var points = new MillimetrePoint[part.Count];
        for (var n = 0; n < points.Length; n++)
        {
            points[n] = MillimetrePoint.Of(projection.Project(part[n].Lat, part[n].Lon));
        }

        return points;
    }
}
