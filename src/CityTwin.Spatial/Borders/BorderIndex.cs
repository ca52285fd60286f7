using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index;
using NetTopologySuite.Index.Strtree;

namespace CityTwin.Spatial.Borders;

/// <summary>All borders of all communities, for questions of distance. Filled once; safe to ask from all threads.</summary>
internal sealed class BorderIndex
{
    private const double FirstSearchMillimetres = 32_000;

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

    /// <summary>The community whose border is nearest, and its distance in millimetres. Of equally near ones, the earlier.</summary>
    public (int Community, double Millimetres) Nearest(MillimetrePoint point)
    {
        for (var radius = FirstSearchMillimetres; ; radius *= 2)
        {
            var nearest = new NearestBorder(point);
            tree.Query(Around(point, radius), nearest);

            if (nearest.Millimetres <= radius)
            {
                return (nearest.Community, nearest.Millimetres);
            }
        }
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

            if ((millimetres, item.Community).CompareTo((Millimetres, Community)) < 0)
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
}
