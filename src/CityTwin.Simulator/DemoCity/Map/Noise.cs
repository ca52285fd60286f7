using NetTopologySuite.Geometries;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>Smooth chance over the plane (gradient noise): neighbouring points get nearly the same value, far ones nothing in common.</summary>
internal sealed class Noise(ulong seed)
{
    // Sixteen directions with short decimal parts: no sine, whose last bit differs between machines.
    private static readonly (double X, double Y)[] Directions =
    [
        (1, 0), (0.92, 0.38), (0.71, 0.71), (0.38, 0.92), (0, 1), (-0.38, 0.92), (-0.71, 0.71), (-0.92, 0.38),
        (-1, 0), (-0.92, -0.38), (-0.71, -0.71), (-0.38, -0.92), (0, -1), (0.38, -0.92), (0.71, -0.71), (0.92, -0.38),
    ];

    /// <summary>A value between about -1 and 1 that changes over one wavelength.</summary>
    public double At(Coordinate point, double wavelength)
    {
        var (x, y) = (point.X / wavelength, point.Y / wavelength);
        var (col, row) = (Math.Floor(x), Math.Floor(y));
        var (u, v) = (x - col, y - row);

        double Corner(int right, int up)
        {
            var column = unchecked((ulong)((long)col + right));
            var line = unchecked((ulong)((long)row + up));
            var direction = Directions[Dice.Mix(seed ^ Dice.Mix(column ^ Dice.Mix(line))) & 15];
            return (direction.X * (u - right)) + (direction.Y * (v - up));
        }

        var (across, along) = (Ease(u), Ease(v));
        var south = Blend(Corner(0, 0), Corner(1, 0), across);
        var north = Blend(Corner(0, 1), Corner(1, 1), across);
        return 1.4 * Blend(south, north, along);
    }

    /// <summary>0 below 0, 1 above 1, and smooth to the second derivative between.</summary>
    public static double Ease(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * t * ((t * ((t * 6) - 15)) + 10);
    }

    private static double Blend(double from, double to, double share) => from + ((to - from) * share);
}
