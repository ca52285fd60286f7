namespace CityTwin.Domain.Places;

/// <summary>A point in the city's own metric projection. Distances between two of them are metres on the ground.</summary>
/// <param name="X">Metres east of the projection's origin.</param>
/// <param name="Y">Metres north of the projection's origin.</param>
public readonly record struct MetricPoint(double X, double Y)
{
    /// <summary>Metres between two points.</summary>
    public double DistanceTo(MetricPoint other) => Math.Sqrt(SquaredDistanceTo(other));

    /// <summary>Square metres, for comparing distances without a root.</summary>
    public double SquaredDistanceTo(MetricPoint other)
    {
        var (dx, dy) = (X - other.X, Y - other.Y);
        return (dx * dx) + (dy * dy);
    }
}
