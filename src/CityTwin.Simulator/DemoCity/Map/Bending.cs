using NetTopologySuite.Geometries;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>
/// Bends straight borders into natural ones. Every point of the plane moves by smooth noise, so slowly that no two
/// lines can cross by it: a border bends for both of its neighbours alike, and no gap or overlap can arise.
/// </summary>
internal sealed class Bending(Dice dice, Rivers rivers)
{
    // Wavelength and amplitude in metres. Their quotients stay so small that the plane is never folded.
    private static readonly (double Wavelength, double Amplitude)[] Hills = [(5_000, 480), (1_900, 170)];
    private static readonly (double Wavelength, double Amplitude)[] Lanes = [(800, 75), (300, 26)];

    private readonly Noise east = new(dice.NextBits());
    private readonly Noise north = new(dice.NextBits());

    /// <summary>Where a point comes to lie.</summary>
    public Coordinate Bend(Coordinate point)
    {
        // Streets of the old town run straight, and a river has no corners: fine bends belong to the country.
        var country = 0.4 + (0.6 * Noise.Ease(point.Distance(new Coordinate(0, 0)) / 7_000));
        var fine = country * Noise.Ease(rivers.Distance(point) / 900);
        return new Coordinate(
            point.X + Sum(east, point, Hills) + (fine * Sum(east, point, Lanes)),
            point.Y + Sum(north, point, Hills) + (fine * Sum(north, point, Lanes)));
    }

    /// <summary>Bends a straight line, with vertices close enough to show it.</summary>
    public Coordinate[] Bend(Coordinate from, Coordinate to)
    {
        var middle = new LineSegment(from, to).MidPoint;
        var step = 40 + (0.008 * middle.Distance(new Coordinate(0, 0)));
        var steps = Math.Max(1, (int)Math.Round(from.Distance(to) / step));
        return [.. Enumerable.Range(0, steps + 1).Select(i => Bend(At(from, to, (double)i / steps)))];
    }

    private static Coordinate At(Coordinate from, Coordinate to, double share) =>
        share is 1 ? to : new Coordinate(from.X + (share * (to.X - from.X)), from.Y + (share * (to.Y - from.Y)));

    private static double Sum(Noise noise, Coordinate point, (double Wavelength, double Amplitude)[] waves) =>
        waves.Sum(wave => wave.Amplitude * noise.At(point, wave.Wavelength));
}
