namespace CityTwin.Spatial.Sharing;

/// <summary>
/// Shares out the area of an extent: cuts it into strips between the heights of all corners, where no side begins or ends, and each strip into
/// trapezoids between neighbouring sides. Every trapezoid has one owner, so the shares always sum to the whole. Used once.
/// </summary>
internal sealed class StripSweep
{
    /// <summary>Below this many millimetres two sides do not count as out of order: rounding, not a crossing.</summary>
    private const double Noise = 1e-5;

    private readonly SweepEdge[] edges;
    private readonly Holders holders;
    private readonly double[] areas;
    private readonly Action<double, double, double> nobodys;
    private readonly ActiveSides active;

    /// <summary>Prepares a sweep.</summary>
    /// <param name="edges">Sides of the extent and of the shapes, cut to the extent's window.</param>
    /// <param name="shapes">How many shapes there are.</param>
    /// <param name="nobodys">Told the area and the middle (millimetres from the corner) of what no shape holds.</param>
    public StripSweep(List<SweepEdge> edges, int shapes, Action<double, double, double> nobodys)
    {
        this.edges = [.. edges];
        this.nobodys = nobodys;
        Array.Sort(Array.ConvertAll(this.edges, edge => edge.South), this.edges);
        holders = new Holders(shapes);
        areas = new double[shapes];
        active = new ActiveSides();
    }

    /// <summary>Square millimetres of each shape.</summary>
    public double[] Run()
    {
        var heights = Heights();
        var next = 0;

        for (var strip = 0; strip + 1 < heights.Length; strip++)
        {
            var (south, north) = (heights[strip], heights[strip + 1]);
            if (south == north)
            {
                continue;
            }

            active.Leave(south);
            for (; next < edges.Length && edges[next].South <= south; next++)
            {
                active.Enter(edges[next]);
            }

            Strip(south, north);
        }

        return areas;
    }

    private double[] Heights()
    {
        var heights = new double[2 * edges.Length];
        for (var n = 0; n < edges.Length; n++)
        {
            (heights[n], heights[edges.Length + n]) = (edges[n].South, edges[n].North);
        }

        Array.Sort(heights);
        return heights;
    }

    private void Strip(double south, double north)
    {
        if (!active.Rise(south, north, Noise))
        {
            Walk(north - south, (south + north) / 2);
            return;
        }

        foreach (var crossing in active.Crossings(south, north).Append(north))
        {
            active.Rise(south, crossing, Noise);
            Walk(crossing - south, (south + crossing) / 2);
            south = crossing;
        }
    }

    private void Walk(double height, double middle)
    {
        var (inside, west) = (false, 0.0);
        holders.Clear();

        foreach (ref readonly var side in active.Sides)
        {
            // Between straight sides the width in the middle is the mean width.
            if (inside && side.Middle > west)
            {
                Give((side.Middle - west) * height, (west + side.Middle) / 2, middle);
            }

            west = side.Middle;
            if (side.Shape == SweepEdge.OfExtent)
            {
                inside = !inside;
            }
            else
            {
                holders.Flip(side.Shape);
            }
        }
    }

    private void Give(double area, double x, double y)
    {
        if (holders.First is >= 0 and var owner)
        {
            areas[owner] += area;
        }
        else
        {
            nobodys(area, x, y);
        }
    }
}
