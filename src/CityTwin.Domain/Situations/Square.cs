using CityTwin.Domain.Places;

namespace CityTwin.Domain.Situations;

/// <summary>A square of some level of the pyramid: level 0 has the smallest squares, the last level is the whole city.</summary>
/// <param name="Level">Level of the pyramid.</param>
/// <param name="Col">Number of its west edge, counted in halves of its edge.</param>
/// <param name="Row">Number of its south edge, counted in halves of its edge.</param>
internal readonly record struct Square(int Level, int Col, int Row)
{
    private const int Bits = 24;
    private const long Mask = (1L << Bits) - 1;

    /// <summary>The subject of a key.</summary>
    public static int SubjectOf(ulong key) => (int)(key >> (4 + (2 * Bits)));

    /// <summary>The level of a key.</summary>
    public static int LevelOf(ulong key) => (int)(key >> (2 * Bits)) & 15;

    /// <summary>Square and subject in one number, for looking up.</summary>
    public ulong KeyWith(int subject) =>
        ((ulong)subject << (4 + (2 * Bits))) | ((ulong)Level << (2 * Bits)) | ((ulong)(Col & Mask) << Bits) | (ulong)(Row & Mask);
}

/// <summary>
/// Squares of several sizes over the city, without regard to any border. Those of one size overlap by halves, so that whatever is at most
/// half an edge wide lies whole in one of them: each point is in four of each size.
/// </summary>
internal sealed class SquarePyramid(IReadOnlyList<double> edges)
{
    private readonly double[] halves = [.. edges.Select(edge => edge / 2)];

    /// <summary>How many levels there are; the last one is the whole city.</summary>
    public int Levels => halves.Length + 1;

    /// <summary>In how many squares a point lies.</summary>
    public int PerPoint => (4 * halves.Length) + 1;

    /// <summary>The squares of a point, smallest first.</summary>
    public void Of(MetricPoint point, Span<Square> squares)
    {
        var next = 0;
        for (var level = 0; level < halves.Length; level++)
        {
            var (col, row) = ((int)Math.Floor(point.X / halves[level]), (int)Math.Floor(point.Y / halves[level]));
            squares[next++] = new Square(level, col - 1, row - 1);
            squares[next++] = new Square(level, col - 1, row);
            squares[next++] = new Square(level, col, row - 1);
            squares[next++] = new Square(level, col, row);
        }

        squares[next] = new Square(halves.Length, 0, 0);
    }

    /// <summary>Its bounds.</summary>
    public Bounds BoundsOf(Square square)
    {
        if (square.Level == halves.Length)
        {
            return Bounds.Everywhere;
        }

        var half = halves[square.Level];
        return new Bounds(square.Col * half, square.Row * half, (square.Col + 2) * half, (square.Row + 2) * half);
    }
}
