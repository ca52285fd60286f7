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

    /// <summary>Whether one shape wholly owns every square that an edge crosses; if not, which shapes have a claim there.</summary>
    public bool TryFindSoleOwner(in Edge edge, List<int> claimants, out int owner)
    {
        owner = Square.Empty;
        var isSole = true;

        for (var row = raster.RowOf(edge.Low.Y); row <= raster.RowOf(edge.High.Y); row++)
        {
            var (first, last) = raster.ColumnsOf(edge, row);
            for (var column = first; column <= last; column++)
            {
                var content = ContentOf(column, row);
                isSole &= content >= 0 && (owner == Square.Empty || owner == content);
                owner = content;
                AddClaimants(content, claimants);
            }
        }

        return isSole;
    }

    /// <summary>The shapes with a claim in a window. Allocates nothing.</summary>
    /// <param name="window">Where.</param>
    /// <param name="claimants">Filled with them, in no particular order.</param>
    /// <returns>How many there are; -1 when there is no room for all.</returns>
    public int FindClaimants(Window window, Span<int> claimants)
    {
        var (count, west, east) = (0, Math.Max(raster.ColumnOf(window.West), 0), Math.Min(raster.ColumnOf(window.East), raster.Columns - 1));

        for (var row = Math.Max(raster.RowOf(window.South), 0); row <= Math.Min(raster.RowOf(window.North), raster.Rows - 1); row++)
        {
            for (var column = west; column <= east; column++)
            {
                foreach (var claimant in ClaimantsOf(in squares[(row * raster.Columns) + column]))
                {
                    if (claimants[..count].Contains(claimant))
                    {
                        continue;
                    }

                    if (count == claimants.Length)
                    {
                        return -1;
                    }

                    claimants[count++] = claimant;
                }
            }
        }

        return count;
    }

    /// <summary>Whether every square of a window is wholly owned by some shape.</summary>
    public bool IsWhole(Window window)
    {
        for (var row = raster.RowOf(window.South); row <= raster.RowOf(window.North); row++)
        {
            for (var column = raster.ColumnOf(window.West); column <= raster.ColumnOf(window.East); column++)
            {
                if (ContentOf(column, row) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Square to content, also beyond the raster, where nothing is.</summary>
    private int ContentOf(long column, long row) =>
        (ulong)column < (ulong)raster.Columns && (ulong)row < (ulong)raster.Rows ? squares[(row * raster.Columns) + column] : Square.Empty;

    private void AddClaimants(int square, List<int> claimants)
    {
        foreach (var claimant in ClaimantsOf(in square))
        {
            if (!claimants.Contains(claimant))
            {
                claimants.Add(claimant);
            }
        }
    }

    private ReadOnlySpan<int> ClaimantsOf(ref readonly int content) =>
        content >= 0 ? new ReadOnlySpan<int>(in content) : content == Square.Empty ? [] : contested[Square.ListOf(content)];

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
