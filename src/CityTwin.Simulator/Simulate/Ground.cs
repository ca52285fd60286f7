namespace CityTwin.Simulator.Simulate;

/// <summary>A piece of the earth on which incidents can happen.</summary>
public abstract class Ground
{
    /// <summary>Metres of a degree of latitude, near enough for scattering points.</summary>
    public const double MetresPerDegree = 111_195;

    /// <summary>Its size in square metres.</summary>
    public abstract double SquareMetres { get; }

    /// <summary>A point of it; all are equally likely.</summary>
    public abstract Spot Pick(Random dice);

    /// <summary>A point at most this far from another one along each axis.</summary>
    public static Spot Near(Spot spot, double metres, Random dice) => new(
        spot.Lat + (((2 * dice.NextDouble()) - 1) * metres / MetresPerDegree),
        spot.Lon + (((2 * dice.NextDouble()) - 1) * metres / (MetresPerDegree * CosOf(spot.Lat))));

    /// <summary>How much shorter a degree of longitude is at this latitude.</summary>
    protected static double CosOf(double lat) => Math.Cos(lat * Math.PI / 180);
}

/// <summary>A point, WGS84.</summary>
/// <param name="Lat">Degrees north.</param>
/// <param name="Lon">Degrees east.</param>
public readonly record struct Spot(double Lat, double Lon);
