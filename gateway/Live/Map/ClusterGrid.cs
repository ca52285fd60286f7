using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live.Map;

/// <summary>The squares of a view with the sums of the cases within. Squares lie on the world's grid, so moving a map does not move them.</summary>
internal sealed class ClusterGrid
{
    private readonly double side;
    private readonly int west;
    private readonly int north;
    private readonly int columns;
    private readonly Square[] squares;
    private readonly HashSet<int> changed = [];

    public ClusterGrid(MapLook look)
    {
        side = MapLimits.ClusterPixels / (Mercator.Tile * Math.Pow(2, Math.Floor(look.Zoom)));
        int rows;
        while (true)
        {
            (west, north) = (At(Mercator.East(look.Box.West)), At(Mercator.North(look.Box.North)));
            (columns, rows) = (At(Mercator.East(look.Box.East)) - west + 1, At(Mercator.North(look.Box.South)) - north + 1);
            if ((long)columns * rows <= MapLimits.Clusters)
            {
                break;
            }

            side *= 2;
        }

        squares = new Square[columns * rows];
    }

    /// <summary>Counts a case of the view in (1) or out (-1).</summary>
    public void Count(in MapDot dot, int sign)
    {
        var id = Math.Clamp(((At(dot.North) - north) * columns) + At(Mercator.East(dot.Lon)) - west, 0, squares.Length - 1);
        ref var square = ref squares[id];
        square.Open += sign;
        square.Overdue += dot.IsOverdue ? sign : 0;
        square.Lon += sign * Fixed(dot.Lon);
        square.Lat += sign * Fixed(dot.Lat);
        changed.Add(id);
    }

    /// <summary>Whether a square changed since the last time of asking.</summary>
    public bool HasNews => changed.Count > 0;

    /// <summary>The squares that changed since the last time of asking.</summary>
    public List<MapCluster> Drain()
    {
        var drained = changed.Select(Cluster).ToList();
        changed.Clear();
        return drained;
    }

    private MapCluster Cluster(int id)
    {
        var square = squares[id];
        return square.Open == 0
            ? new MapCluster { Id = id }
            : new MapCluster { Id = id, Lat = Middle(square.Lat, square.Open), Lon = Middle(square.Lon, square.Open), Open = square.Open, Overdue = square.Overdue };
    }

    // Whole numbers of 7 decimals: what is counted out is exactly what was counted in.
    private static long Fixed(double degrees) => (long)Math.Round(degrees * 1e7);

    private static double Middle(long sum, long count) => Math.Round(sum / 1e7 / count, 7);

    private int At(double share) => (int)Math.Floor(share / side);

    private record struct Square(long Open, long Overdue, long Lon, long Lat);
}
