namespace CityTwin.Spatial.Tilings;

/// <summary>
/// One straight piece of a border, always written from its lower to its upper end,
/// so that both neighbours of a shared border compute with the very same numbers.
/// </summary>
internal readonly record struct Edge
{
    public Edge(MillimetrePoint one, MillimetrePoint other) =>
        (Low, High) = (one.Y, one.X).CompareTo((other.Y, other.X)) <= 0 ? (one, other) : (other, one);

    /// <summary>The southern end.</summary>
    public MillimetrePoint Low { get; }

    /// <summary>The northern end.</summary>
    public MillimetrePoint High { get; }

    /// <summary>Whether a ray from the point to the east crosses this edge. The southern end counts, the northern does not.</summary>
    public bool IsCrossedEastOf(MillimetrePoint point) =>
        Low.Y <= point.Y && point.Y < High.Y
        && (High.X - Low.X) * (point.Y - Low.Y) > (point.X - Low.X) * (High.Y - Low.Y);

    /// <summary>Where the edge is at this height, in millimetres; only for heights between its ends.</summary>
    public double XAt(double y) =>
        High.Y == Low.Y ? Low.X : Low.X + ((High.X - Low.X) * (y - Low.Y) / (High.Y - Low.Y));

    /// <summary>Millimetres from end to end.</summary>
    public double Length
    {
        get
        {
            var (dx, dy) = ((double)(High.X - Low.X), (double)(High.Y - Low.Y));
            return Math.Sqrt((dx * dx) + (dy * dy));
        }
    }

    /// <summary>Millimetres between the nearest points of two edges; 0 when they cross.</summary>
    public double DistanceTo(in Edge other) => Crosses(other)
        ? 0
        : Math.Min(
            Math.Min(DistanceTo(other.Low), DistanceTo(other.High)),
            Math.Min(other.DistanceTo(Low), other.DistanceTo(High)));

    /// <summary>Millimetres from the point to the nearest point of the edge.</summary>
    public double DistanceTo(MillimetrePoint point)
    {
        var (dx, dy) = ((double)(High.X - Low.X), (double)(High.Y - Low.Y));
        var (px, py) = ((double)(point.X - Low.X), (double)(point.Y - Low.Y));
        var length = (dx * dx) + (dy * dy);
        var along = length == 0 ? 0 : Math.Clamp(((px * dx) + (py * dy)) / length, 0, 1);
        var (x, y) = (px - (along * dx), py - (along * dy));
        return Math.Sqrt((x * x) + (y * y));
    }
    private bool Crosses(in Edge other) =>
        SideOf(other.Low) * SideOf(other.High) < 0 && other.SideOf(Low) * other.SideOf(High) < 0;

    private int SideOf(MillimetrePoint point) =>
        Math.Sign(((High.X - Low.X) * (point.Y - Low.Y)) - ((High.Y - Low.Y) * (point.X - Low.X)));
}
