using NetTopologySuite.Geometries;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>
/// The midlines of the main river, which crosses the city from west to east, and of its tributary from the north.
/// Metres from the middle of the city. Districts border on them.
/// </summary>
internal sealed class Rivers
{
    private const double Reach = 16_000;
    private const double Step = 200;

    private readonly MultiLineString both;

    private Rivers(LineString main, LineString tributary, GeometryFactory factory) =>
        (Main, Tributary, both) = (main, tributary, factory.CreateMultiLineString([main, tributary]));

    /// <summary>The main river, from west to east, longer than the city on both sides.</summary>
    public LineString Main { get; }

    /// <summary>The tributary, from the north down to its mouth, which is a vertex of the main river.</summary>
    public LineString Tributary { get; }

    /// <summary>Metres from the nearer of the two midlines.</summary>
    public double Distance(Coordinate point) => both.Distance(both.Factory.CreatePoint(point));

    /// <summary>Lets the rivers run.</summary>
    public static Rivers Run(Dice dice, GeometryFactory factory)
    {
        var (bend, sway) = (new Noise(dice.NextBits()), new Noise(dice.NextBits()));
        var steps = (int)(2 * Reach / Step);
        var main = new Coordinate[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            var x = -Reach + (i * Step);
            main[i] = new Coordinate(x, -900 + (0.06 * x) + Meander(bend, x, 7_500, 3_600) + Meander(sway, x, 3_200, 1_100));
        }

        var mouth = main[(int)((Reach + dice.Between(1_200, 2_600)) / Step)];
        var tributary = new List<Coordinate>();
        for (var y = Reach; y > mouth.Y + Step; y -= Step)
        {
            var (up, fade) = (y - mouth.Y, Noise.Ease((y - mouth.Y) / 3_000));
            tributary.Add(new Coordinate(mouth.X + (0.22 * up) + (fade * (Meander(sway, y, 5_000, 2_000) + Meander(bend, y, 2_200, 700))), y));
        }

        tributary.Add(mouth);
        return new Rivers(factory.CreateLineString(main), factory.CreateLineString([.. tributary]), factory);
    }

    private static double Meander(Noise noise, double along, double wavelength, double amplitude) =>
        amplitude * noise.At(new Coordinate(along, wavelength / 2), wavelength);
}
