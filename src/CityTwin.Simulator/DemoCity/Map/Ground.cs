using NetTopologySuite.Geometries;

namespace CityTwin.Simulator.DemoCity.Map;

/// <summary>Where on Earth the made city lies: a made place on the middle reaches of a made river.</summary>
internal static class Ground
{
    /// <summary>Degrees north of the middle of the city.</summary>
    public const double Lat = 30.2;

    /// <summary>Degrees east of the middle of the city.</summary>
    public const double Lon = 117.5;

    // Lengths of one degree at 30.2 degrees north. A drawing needs no better projection than this.
    private const double MetresPerDegreeNorth = 110_860;
    private const double MetresPerDegreeEast = 96_300;

    // Seven decimals are about one centimetre.
    private const int Decimals = 7;

    /// <summary>Degrees (longitude as X) of a point in metres from the middle of the city.</summary>
    public static Coordinate Degrees(Coordinate metres) => new(
        Math.Round(Lon + (metres.X / MetresPerDegreeEast), Decimals),
        Math.Round(Lat + (metres.Y / MetresPerDegreeNorth), Decimals));
}
