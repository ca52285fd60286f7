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
    private readonly Trapezoid[] shares;
    private readonly Action<Trapezoid> nobodys;
    private readonly ActiveSides active;

    /// <summary>Prepares a sweep.</summary>
    /// <param name="edges">Sides of the extent and of the shapes, cut to the extent's window.</param>
    /// <param name="shapes">How many shapes there are.</param>
    /// <param name="nobodys">Told each piece that no shape holds.</param>
    public StripSweep(List<SweepEdge> edges, int shapes, Action<Trapezoid> nobodys)
    {
        this.edges = [.. edges];
        this.nobodys = nobodys;
        Array.Sort(Array.ConvertAll(this.edges, edge => edge.South), this.edges);
        holders = new Holders(shapes);
        shares = new Trapezoid[shapes];
        active = new ActiveSides();
    }

    /// <summary>What falls to each shape: the area of all its pieces, and the roomiest of them.</summary>
    public Trapezoid[] Run()
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

        return shares;
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
                Give(new Trapezoid((side.Middle - west) * height, Math.Min(side.Middle - west, height), (west + side.Middle) / 2, middle));
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

    private void Give(Trapezoid piece)
    {
        if (holders.First is >= 0 and var owner)
        {
            ref var share = ref shares[owner];
            share = share.Room >= piece.Room ? share with { Area = share.Area + piece.Area } : piece with { Area = share.Area + piece.Area };
        }
        else
        {
            nobodys(piece);
        }
    }
}

/// <summary>A piece of ground between two sides and two heights.</summary>
/// <param name="Area">Square millimetres.</param>
/// <param name="Room">Its width or its height, whichever is less.</param>
/// <param name="X">Its middle, in millimetres east of the window's corner.</param>
/// <param name="Y">Its middle, in millimetres north of the window's corner.</param>
internal readonly record struct Trapezoid(double Area, double Room, double X, double Y);
