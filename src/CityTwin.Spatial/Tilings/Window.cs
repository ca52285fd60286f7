namespace CityTwin.Spatial.Tilings;

/// <summary>A rectangle of the city's projection in whole millimetres, its sides included.</summary>
internal readonly record struct Window(long West, long South, long East, long North)
{
    /// <summary>The rectangle around a point.</summary>
    public static Window Around(MillimetrePoint point, long millimetres) =>
        new(point.X - millimetres, point.Y - millimetres, point.X + millimetres, point.Y + millimetres);

    /// <summary>The window that holds no point.</summary>
    public static Window Nothing { get; } = new(long.MaxValue, long.MaxValue, long.MinValue, long.MinValue);

    /// <summary>The smallest rectangle around an edge.</summary>
    public static Window Over(in Edge edge) =>
        new(Math.Min(edge.Low.X, edge.High.X), edge.Low.Y, Math.Max(edge.Low.X, edge.High.X), edge.High.Y);

    /// <summary>The smallest rectangle that holds this one and a point.</summary>
    public Window With(MillimetrePoint point) =>
        new(Math.Min(West, point.X), Math.Min(South, point.Y), Math.Max(East, point.X), Math.Max(North, point.Y));

    /// <summary>The rectangle with as much more on each side.</summary>
    public Window Widened(long millimetres) => new(West - millimetres, South - millimetres, East + millimetres, North + millimetres);

    /// <summary>Whether an edge's own rectangle touches this one.</summary>
    public bool MayMeet(in Edge edge) =>
        edge.Low.Y <= North && edge.High.Y >= South
        && Math.Min(edge.Low.X, edge.High.X) <= East && Math.Max(edge.Low.X, edge.High.X) >= West;
}
