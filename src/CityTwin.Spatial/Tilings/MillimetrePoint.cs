using CityTwin.Domain.Places;

namespace CityTwin.Spatial.Tilings;

/// <summary>A point of the city's projection in whole millimetres, on which every question of inside and outside is exact.</summary>
internal readonly record struct MillimetrePoint(long X, long Y)
{
    /// <summary>The nearest whole millimetre.</summary>
    public static MillimetrePoint Of(MetricPoint point) =>
        new((long)Math.Floor((point.X * 1000) + 0.5), (long)Math.Floor((point.Y * 1000) + 0.5));

    /// <summary>Number of the step of this size that holds the value; half-open, also below zero.</summary>
    public static long StepOf(long value, long size)
    {
        var (step, rest) = Math.DivRem(value, size);
        return rest < 0 ? step - 1 : step;
    }
}
