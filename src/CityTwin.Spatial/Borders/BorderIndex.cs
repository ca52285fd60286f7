using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.Spatial.Borders;

/// <summary>All borders of all communities, for questions of distance. Filled once; safe to ask from all threads.</summary>
internal sealed class BorderIndex
{
    private const double FirstWindowMillimetres = 32_000;

    /// <summary>Up to here a growing window is the faster search; beyond it, it would hold half the city.</summary>
    private const double LastWindowMillimetres = 512_000;

    private readonly STRtree<BorderEdge> tree = new();

    public BorderIndex(IReadOnlyList<Outline> communities)
    {
        foreach (var edge in communities.SelectMany((outline, index) => outline.Edges.Select(edge => new BorderEdge(index, edge))))
        {
            tree.Insert(new Envelope(edge.Edge.Low.X, edge.Edge.High.X, edge.Edge.Low.Y, edge.Edge.High.Y), edge);
        }

        // An STRtree builds itself at its first question, which must not come from two threads at once.
        tree.Build();
    }

    /// <summary>The community whose border is nearest, and its distance in millimetres. Of equally near ones always the same.</summary>
    public (int Community, double Millimetres) Nearest(MillimetrePoint point)
    {
        for (var window = FirstWindowMillimetres; window <= LastWindowMillimetres; window *= 2)
        {
            var seen = new NearestBorder(point);
            tree.Query(Around(point, window), seen);

            if (seen.Millimetres <= window)
            {
                return (seen.Community, seen.Millimetres);
            }
        }

        var probe = new BorderEdge(-1, new Edge(point, point));
        var nearest = tree.NearestNeighbour(Around(point, 0), probe, EdgeDistance.Measure);
        return (nearest.Community, nearest.Edge.DistanceTo(point));
    }

    /// <summary>Distance in millimetres to each community whose border is at most this far away.</summary>
    public Dictionary<int, double> Within(MillimetrePoint point, double millimetres)
    {
        var near = new NearBorders(point, millimetres);
        tree.Query(Around(point, millimetres), near);
        return near.ByCommunity;
    }

    private static Envelope Around(MillimetrePoint point, double radius) =>
        new(point.X - radius, point.X + radius, point.Y - radius, point.Y + radius);

    private sealed class NearestBorder(MillimetrePoint point) : IItemVisitor<BorderEdge>
    {
        public int Community { get; private set; } = int.MaxValue;

        public double Millimetres { get; private set; } = double.PositiveInfinity;

        public void VisitItem(BorderEdge item)
        {
            var millimetres = item.Edge.DistanceTo(point);

            if (millimetres < Millimetres || (millimetres == Millimetres && item.Community < Community))
            {
                (Millimetres, Community) = (millimetres, item.Community);
            }
        }
    }

    private sealed class NearBorders(MillimetrePoint point, double limit) : IItemVisitor<BorderEdge>
    {
        public Dictionary<int, double> ByCommunity { get; } = [];

        public void VisitItem(BorderEdge item)
        {
            var millimetres = item.Edge.DistanceTo(point);

            if (millimetres <= limit && millimetres < ByCommunity.GetValueOrDefault(item.Community, double.PositiveInfinity))
            {
                ByCommunity[item.Community] = millimetres;
            }
        }
    }

    /// <summary>Measures from an edge to the point that was asked for, whichever of the two comes first.</summary>
    private sealed class EdgeDistance : IItemDistance<Envelope, BorderEdge>
    {
        public static readonly EdgeDistance Measure = new();

        public double Distance(IBoundable<Envelope, BorderEdge> item1, IBoundable<Envelope, BorderEdge> item2)
        {
            var (edge, probe) = item1.Item.Community < 0 ? (item2.Item, item1.Item) : (item1.Item, item2.Item);
            return edge.Edge.DistanceTo(probe.Edge.Low);
        }
    }
}
