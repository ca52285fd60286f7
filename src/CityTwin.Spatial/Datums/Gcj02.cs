namespace CityTwin.Spatial.Datums;

/// <summary>The shift of map providers in mainland China, by the formula its users agree on; the official one is not published.</summary>
internal static class Gcj02
{
    private const double SemiMajorMetres = 6_378_245;
    private const double EccentricitySquared = 0.006_693_421_622_965_943;

    /// <summary>WGS84 degrees to shifted degrees.</summary>
    public static Degrees Shift(Degrees wgs)
    {
        if (!Datum.IsShifted(wgs))
        {
            return wgs;
        }

        var (x, y) = (wgs.Lon - 105, wgs.Lat - 35);
        var (sin, cos) = Math.SinCos(double.DegreesToRadians(wgs.Lat));
        var squeeze = 1 - (EccentricitySquared * sin * sin);
        var metresPerRadianNorth = SemiMajorMetres * (1 - EccentricitySquared) / (squeeze * Math.Sqrt(squeeze));
        var metresPerRadianEast = SemiMajorMetres / Math.Sqrt(squeeze) * cos;

        return new Degrees(
            wgs.Lat + double.RadiansToDegrees(MetresNorth(x, y) / metresPerRadianNorth),
            wgs.Lon + double.RadiansToDegrees(MetresEast(x, y) / metresPerRadianEast));
    }

    private static double MetresNorth(double x, double y) =>
        -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * Math.Sqrt(Math.Abs(x)))
        + Waves((20, 6 * x), (20, 2 * x))
        + Waves((20, y), (40, y / 3))
        + Waves((160, y / 12), (320, y / 30));

    private static double MetresEast(double x, double y) =>
        300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * Math.Sqrt(Math.Abs(x)))
        + Waves((20, 6 * x), (20, 2 * x))
        + Waves((20, x), (40, x / 3))
        + Waves((150, x / 12), (300, x / 30));

    private static double Waves((double Height, double HalfTurns) one, (double Height, double HalfTurns) other) =>
        2.0 / 3 * ((one.Height * Math.Sin(one.HalfTurns * Math.PI)) + (other.Height * Math.Sin(other.HalfTurns * Math.PI)));
}
