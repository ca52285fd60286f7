using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Sharing;

/// <summary>A side of the extent or of a shape, as the sweep meets it: never level, measured from a corner of the window.</summary>
/// <param name="South">Its lower end, in millimetres north of the corner.</param>
/// <param name="North">Its upper end.</param>
/// <param name="X">Where it begins, in millimetres east of the corner.</param>
/// <param name="Lean">How many millimetres further east it is for each millimetre north.</param>
/// <param name="Shape">Place of the shape among those that may be touched; <see cref="OfExtent"/> for the extent itself.</param>
internal readonly record struct SweepEdge(double South, double North, double X, double Lean, int Shape)
{
    /// <summary>Stands for the extent.</summary>
    public const int OfExtent = -1;

    /// <summary>An edge as a side of a shape; the edge must not be level.</summary>
    public static SweepEdge Of(in Edge edge, MillimetrePoint corner, int shape) => new(
        edge.Low.Y - corner.Y,
        edge.High.Y - corner.Y,
        edge.Low.X - corner.X,
        (double)(edge.High.X - edge.Low.X) / (edge.High.Y - edge.Low.Y),
        shape);

    /// <summary>Where it is at this height.</summary>
    public double XAt(double y) => X + (Lean * (y - South));

    /// <summary>The part of it between two heights.</summary>
    public SweepEdge Between(double south, double north) => this with
    {
        South = Math.Max(South, south),
        North = Math.Min(North, north),
        X = XAt(Math.Max(South, south)),
    };
}
