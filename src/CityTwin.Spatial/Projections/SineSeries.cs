using System.Numerics;

namespace CityTwin.Spatial.Projections;

/// <summary>A sum of four sines, <c>a·sin t + b·sin 2t + c·sin 3t + d·sin 4t</c>, worked out with one sine and one cosine (Clenshaw).</summary>
internal readonly record struct SineSeries(double A, double B, double C, double D)
{
    /// <summary>The sum for a real angle of which sine and cosine are known.</summary>
    public double Sum(double sin, double cos)
    {
        var twice = 2 * cos;
        var c = C + (twice * D);
        var b = B + (twice * c) - D;
        return (A + (twice * b) - c) * sin;
    }

    /// <summary>The sum for a complex angle of which sine and cosine are known.</summary>
    public Complex Sum(Complex sin, Complex cos)
    {
        var twice = 2 * cos;
        var c = C + (twice * D);
        var b = B + (twice * c) - D;
        return (A + (twice * b) - c) * sin;
    }
}
