using CityTwin.Domain.Places;

namespace CityTwin.Spatial;

/// <content>Where the squares of the grid lie.</content>
public sealed partial class Atlas
{
    /// <summary>
    /// The corners of the square that a cell lies in, WGS84: south-west, south-east, north-east, north-west. Null when the city has no such
    /// community, or the square lies too far from the city to be measured.
    /// </summary>
    public IReadOnlyList<Vertex>? SquareOf(CellId cell) =>
        shapes.ContainsKey(cell.Community) && tree.Chain(cell.Community).Count == City.Levels.Count && IsNear(cell.Col) && IsNear(cell.Row)
            ? [Corner(cell, 0, 0), Corner(cell, 1, 0), Corner(cell, 1, 1), Corner(cell, 0, 1)]
            : null;

    // Half the earth is no city: beyond a few degrees the plane means nothing.
    private bool IsNear(int number) => Math.Abs((double)number * cellMillimetres) <= ExtentLimits.SpanDegrees * 111_000_000;

    private Vertex Corner(CellId cell, int east, int north)
    {
        var metres = cellMillimetres / 1000.0;
        var point = Unproject(new MetricPoint((cell.Col + east) * metres, (cell.Row + north) * metres));
        return new Vertex(SevenDecimals(point.Lat), SevenDecimals(point.Lon));
    }
}
