namespace CityTwin.Spatial.Tilings;

/// <summary>Equal squares over the land of all shapes, aligned with the city's grid.</summary>
internal sealed class Raster
{
    /// <summary>How many squares a raster may have; a larger city gets larger squares. Four bytes each.</summary>
    public const int MaxSquares = 4_000_000;

    private readonly long firstColumn;
    private readonly long firstRow;

    private Raster(long edge, long west, long south, long east, long north)
    {
        EdgeMillimetres = edge;
        firstColumn = MillimetrePoint.StepOf(west, edge);
        firstRow = MillimetrePoint.StepOf(south, edge);
        Columns = MillimetrePoint.StepOf(east, edge) - firstColumn + 1;
        Rows = MillimetrePoint.StepOf(north, edge) - firstRow + 1;
    }

    /// <summary>Edge of a square in millimetres.</summary>
    public long EdgeMillimetres { get; }

    /// <summary>Squares from west to east.</summary>
    public long Columns { get; }

    /// <summary>Squares from south to north.</summary>
    public long Rows { get; }

    /// <summary>The finest raster over these outlines: the wanted edge, doubled until the number of squares is allowed.</summary>
    public static Raster Over(IReadOnlyList<Outline> outlines, long edgeMillimetres)
    {
        var raster = new Raster(
            edgeMillimetres,
            outlines.Min(outline => outline.West),
            outlines.Min(outline => outline.South),
            outlines.Max(outline => outline.East),
            outlines.Max(outline => outline.North));

        return raster.Columns * raster.Rows <= MaxSquares ? raster : Over(outlines, 2 * edgeMillimetres);
    }

    /// <summary>Number of the square that holds the point.</summary>
    public bool TryFind(MillimetrePoint point, out int square)
    {
        var (column, row) = (ColumnOf(point.X), RowOf(point.Y));
        square = (int)((row * Columns) + column);
        return (ulong)column < (ulong)Columns && (ulong)row < (ulong)Rows;
    }

    /// <summary>Column of an X in millimetres, counted from the raster's west.</summary>
    public long ColumnOf(long x) => MillimetrePoint.StepOf(x, EdgeMillimetres) - firstColumn;

    /// <summary>Row of a Y in millimetres, counted from the raster's south.</summary>
    public long RowOf(long y) => MillimetrePoint.StepOf(y, EdgeMillimetres) - firstRow;

    /// <summary>
    /// The columns in which an edge crosses a row, also beyond the raster. A millimetre more on both sides: one square too many costs a
    /// question, one too few a wrong answer.
    /// </summary>
    public (long First, long Last) ColumnsOf(in Edge edge, long row)
    {
        var from = edge.XAt(Math.Max(edge.Low.Y, SouthOf(row)));
        var to = edge.High.Y == edge.Low.Y ? edge.High.X : edge.XAt(Math.Min(edge.High.Y, SouthOf(row + 1)));
        return (ColumnOf((long)Math.Floor(Math.Min(from, to)) - 1), ColumnOf((long)Math.Ceiling(Math.Max(from, to)) + 1));
    }

    /// <summary>The Y, in millimetres, at which a row starts.</summary>
    public long SouthOf(long row) => (row + firstRow) * EdgeMillimetres;

    /// <summary>The middle of a square.</summary>
    public MillimetrePoint MiddleOf(long column, long row) => new(
        ((column + firstColumn) * EdgeMillimetres) + (EdgeMillimetres / 2),
        SouthOf(row) + (EdgeMillimetres / 2));
}
