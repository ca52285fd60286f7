namespace CityTwin.Spatial.Tilings;

/// <summary>Fills the squares of a raster, one shape after the other. Used once and thrown away.</summary>
internal sealed class TilingBuilder
{
    private readonly Raster raster;
    private readonly int[] squares;
    private readonly int[] lastTouchedBy;
    private readonly List<List<int>> lists = [];

    public TilingBuilder(Raster raster)
    {
        this.raster = raster;
        squares = new int[raster.Columns * raster.Rows];
        lastTouchedBy = new int[squares.Length];
        Array.Fill(squares, Square.Empty);
        Array.Fill(lastTouchedBy, -1);
    }

    /// <summary>Adds shapes in their order: the earlier one wins where two overlap.</summary>
    public TilingBuilder Add(IReadOnlyList<Outline> outlines)
    {
        for (var shape = 0; shape < outlines.Count; shape++)
        {
            MarkBorder(outlines[shape], shape);
            Fill(outlines[shape], shape);
        }

        return this;
    }

    /// <summary>The content of each square, and the lists of claimants.</summary>
    public (int[] Squares, int[][] Contested) Finish() => (squares, [.. lists.Select(list => list.ToArray())]);

    private void MarkBorder(Outline outline, int shape)
    {
        foreach (var edge in outline.Edges)
        {
            for (var row = raster.RowOf(edge.Low.Y); row <= raster.RowOf(edge.High.Y); row++)
            {
                var (first, last) = raster.ColumnsOf(edge, row);
                for (var column = Math.Max(first, 0); column <= Math.Min(last, raster.Columns - 1); column++)
                {
                    lastTouchedBy[(row * raster.Columns) + column] = shape;
                }
            }
        }
    }

    /// <summary>Between two squares of its border a row is all inside or all outside, so the outline is asked once for each stretch.</summary>
    private void Fill(Outline outline, int shape)
    {
        for (var row = raster.RowOf(outline.South); row <= raster.RowOf(outline.North); row++)
        {
            bool? inside = null;

            for (var column = raster.ColumnOf(outline.West); column <= raster.ColumnOf(outline.East); column++)
            {
                var square = (row * raster.Columns) + column;

                if (lastTouchedBy[square] == shape)
                {
                    inside = null;
                    Contest(square, shape);
                }
                else if (inside ??= outline.Contains(raster.MiddleOf(column, row)))
                {
                    Own(square, shape);
                }
            }
        }
    }

    private void Own(long square, int shape)
    {
        if (squares[square] == Square.Empty)
        {
            squares[square] = shape;
        }
        else
        {
            Contest(square, shape);
        }
    }

    private void Contest(long square, int shape)
    {
        if (squares[square] >= 0)
        {
            return;
        }

        if (squares[square] == Square.Empty)
        {
            squares[square] = Square.OfList(lists.Count);
            lists.Add([]);
        }

        lists[Square.ListOf(squares[square])].Add(shape);
    }
}
