namespace CityTwin.Domain.Places;

/// <summary>A point in degrees together with the reference system of those degrees.</summary>
/// <param name="Lat">Degrees north, -90 to 90.</param>
/// <param name="Lon">Degrees east, -180 to 180.</param>
/// <param name="Crs">The reference system; there is no default, because guessing it moves a point by half a kilometre.</param>
public readonly record struct GeoPoint(double Lat, double Lon, Crs Crs)
{
    /// <summary>Whether both numbers are finite and within their range.</summary>
    public bool IsOnEarth => Math.Abs(Lat) <= 90 && Math.Abs(Lon) <= 180;
}
