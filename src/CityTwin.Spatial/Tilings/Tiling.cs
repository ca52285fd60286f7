namespace CityTwin.Spatial.Tilings;

/// <summary>
/// Shapes that share out the land, and who owns a point. A raster knows the owner of every square that lies wholly
/// inside one shape; only in the squares that a border crosses are outlines asked, in the order of the shapes.
/// Where shapes overlap, the earlier one owns the land.
/// </summary>
internal sealed class Tiling
{
    private readonly Outline[] outlines;
    private readonly Raster raster;
    private readonly int[] squares;
    private readonly int[][] contested;

    public Tiling(Outline[] outlines, Raster raster)
    {
        this.outlines = outlines;
        this.raster = raster;
        (squares, contested) = new TilingBuilder(raster).Add(outlines).Finish();
    }

    /// <summary>Index of the shape that owns the point, or -1.</summary>
    public int Find(MillimetrePoint point)
    {
        if (!raster.TryFind(point, out var square))
        {
            return Square.Empty;
        }

        var content = squares[square];
        return content >= Square.Empty ? content : Ask(contested[Square.ListOf(content)], point);
    }

    private int Ask(int[] claimants, MillimetrePoint point)
    {
        foreach (var claimant in claimants)
        {
            if (outlines[claimant].Contains(point))
            {
                return claimant;
            }
        }

        return Square.Empty;
    }
}
