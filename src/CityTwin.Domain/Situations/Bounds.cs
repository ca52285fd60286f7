using CityTwin.Domain.Places;

namespace CityTwin.Domain.Situations;

/// <summary>A rectangle in metres of the city's projection; west and south edges belong to it.</summary>
/// <param name="West">Metres east of the projection's origin.</param>
/// <param name="South">Metres north of the projection's origin.</param>
/// <param name="East">Metres east of the projection's origin.</param>
/// <param name="North">Metres north of the projection's origin.</param>
public readonly record struct Bounds(double West, double South, double East, double North)
{
    /// <summary>The whole city and more.</summary>
    internal static Bounds Everywhere { get; } =
        new(double.NegativeInfinity, double.NegativeInfinity, double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>Whether the point lies in it.</summary>
    public bool Holds(MetricPoint point) => point.X >= West && point.X < East && point.Y >= South && point.Y < North;

    /// <summary>Whether they overlap or share an edge.</summary>
    internal bool Touches(Bounds other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    /// <summary>Whether the other one lies in it.</summary>
    internal bool Holds(Bounds other) => West <= other.West && South <= other.South && East >= other.East && North >= other.North;
}
