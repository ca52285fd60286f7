using CityTwin.Domain.Places;

namespace CityTwin.Spatial.Datums;

/// <summary>Converts between the reference systems that clients declare. Pure.</summary>
/// <remarks>
/// The shifts exist only between 72.004 and 137.8347 degrees east and 0.8293 and 55.8271 degrees north; elsewhere all systems are equal.
/// They are not to be used in Hong Kong, Macao and Taiwan, whose maps are not shifted: cities there declare WGS84.
/// </remarks>
public static class Datum
{
    /// <summary>How many times an inverse is improved. Five reach a tenth of a millimetre; the rest is reserve.</summary>
    private const int MaxSteps = 12;

    private const double EnoughDegrees = 1e-11;

    /// <summary>The point in WGS84. <see cref="Crs.Cgcs2000"/> equals it at city scale, so only the tag changes.</summary>
    public static GeoPoint ToWgs84(GeoPoint point)
    {
        var given = new Degrees(point.Lat, point.Lon);
        var (lat, lon) = point.Crs switch
        {
            Crs.Gcj02 => Invert(Gcj02.Shift, given),
            Crs.Bd09 => Invert(Gcj02.Shift, Invert(Bd09.Shift, given)),
            _ => given,
        };

        return new GeoPoint(lat, lon, Crs.Wgs84);
    }

    /// <summary>The point in another system.</summary>
    public static GeoPoint Convert(GeoPoint point, Crs target)
    {
        if (point.Crs == target)
        {
            return point;
        }

        var wgs = ToWgs84(point);
        var (lat, lon) = target switch
        {
            Crs.Gcj02 => Gcj02.Shift(new Degrees(wgs.Lat, wgs.Lon)),
            Crs.Bd09 => Bd09.Shift(Gcj02.Shift(new Degrees(wgs.Lat, wgs.Lon))),
            _ => new Degrees(wgs.Lat, wgs.Lon),
        };

        return new GeoPoint(lat, lon, target);
    }

    /// <summary>Name and version of the conversion to WGS84 as recorded beside a converted point; null when none is needed.</summary>
    public static string? MethodFor(Crs crs) => crs switch
    {
        Crs.Gcj02 => "gcj02-community-1",
        Crs.Bd09 => "bd09-community-1",
        _ => null,
    };

    /// <summary>Whether a point lies where the shifts exist.</summary>
    internal static bool IsShifted(Degrees point) =>
        point is { Lon: >= 72.004 and <= 137.8347, Lat: >= 0.8293 and <= 55.8271 };

    private static Degrees Invert(Func<Degrees, Degrees> shift, Degrees target)
    {
        var guess = target;

        for (var step = 0; step < MaxSteps; step++)
        {
            var (lat, lon) = shift(guess);
            var (missLat, missLon) = (target.Lat - lat, target.Lon - lon);
            guess = new Degrees(guess.Lat + missLat, guess.Lon + missLon);

            if (Math.Abs(missLat) + Math.Abs(missLon) < EnoughDegrees)
            {
                break;
            }
        }

        return guess;
    }
}
