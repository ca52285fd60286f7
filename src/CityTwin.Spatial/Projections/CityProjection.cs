using System.Numerics;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.Spatial.Projections;

/// <summary>
/// The city's own metric projection: transverse Mercator on the WGS84 ellipsoid, scale 1 on its own meridian.
/// Within 2 degrees of the meridian a metre of the map is a metre on the ground to 0.06 %.
/// </summary>
/// <remarks>Krüger's series in the third flattening, to the fourth order: exact to a micrometre. Immutable.</remarks>
public sealed class CityProjection
{
    private const double SemiMajorMetres = 6_378_137;
    private const double Flattening = 1 / 298.257_223_563;
    private const double N = Flattening / (2 - Flattening);
    private const double N2 = N * N;
    private const double N3 = N2 * N;
    private const double N4 = N3 * N;

    /// <summary>Radius of the circle that is as long as the meridian ellipse.</summary>
    private const double RadiusMetres = SemiMajorMetres / (1 + N) * (1 + (N2 / 4) + (N4 / 64));

    private static readonly SineSeries ToConformal = new(
        (-2 * N) + (2 * N2 / 3) + (4 * N3 / 3) - (82 * N4 / 45),
        (5 * N2 / 3) - (16 * N3 / 15) - (13 * N4 / 9),
        (-26 * N3 / 15) + (34 * N4 / 21),
        1237 * N4 / 630);

    private static readonly SineSeries FromConformal = new(
        (2 * N) - (2 * N2 / 3) - (2 * N3) + (116 * N4 / 45),
        (7 * N2 / 3) - (8 * N3 / 5) - (227 * N4 / 45),
        (56 * N3 / 15) - (136 * N4 / 35),
        4279 * N4 / 630);

    private static readonly SineSeries ToPlane = new(
        (N / 2) - (2 * N2 / 3) + (5 * N3 / 16) + (41 * N4 / 180),
        (13 * N2 / 48) - (3 * N3 / 5) + (557 * N4 / 1440),
        (61 * N3 / 240) - (103 * N4 / 140),
        49_561 * N4 / 161_280);

    private static readonly SineSeries FromPlane = new(
        (N / 2) - (2 * N2 / 3) + (37 * N3 / 96) - (N4 / 360),
        (N2 / 48) + (N3 / 15) - (437 * N4 / 1440),
        (17 * N3 / 480) - (37 * N4 / 840),
        4397 * N4 / 161_280);

    private readonly double meridian;
    private readonly double originY;

    /// <summary>Prepares the projection of one city.</summary>
    public CityProjection(Projection projection)
    {
        meridian = projection.CentralMeridian;
        originY = Project(projection.OriginLat, projection.CentralMeridian).Y;
    }

    /// <summary>Degrees (WGS84) to metres. Meant for points within a few degrees of the city's meridian.</summary>
    public MetricPoint Project(double lat, double lon)
    {
        var (sinLat, cosLat) = Math.SinCos(double.DegreesToRadians(lat));
        var conformal = double.DegreesToRadians(lat)
            + ToConformal.Sum(sin: 2 * sinLat * cosLat, cos: (cosLat * cosLat) - (sinLat * sinLat));
        var (sin, cos) = Math.SinCos(conformal);
        var (sinLon, cosLon) = Math.SinCos(double.DegreesToRadians(lon - meridian));

        // On the sphere first. Sine and cosine of the doubled complex angle follow without another trigonometric call.
        var north = cos * cosLon;
        var east = cos * sinLon;
        var scale = 1 / ((sin * sin) + (north * north));
        var (sin2, cos2) = (2 * sin * north * scale, ((north * north) - (sin * sin)) * scale);
        var (sinh2, cosh2) = (2 * east * scale, (1 + (east * east)) * scale);
        var onEllipsoid = ToPlane.Sum(
            new Complex(sin2 * cosh2, cos2 * sinh2),
            new Complex(cos2 * cosh2, -sin2 * sinh2));

        return new MetricPoint(
            RadiusMetres * (Math.Atanh(east) + onEllipsoid.Imaginary),
            (RadiusMetres * (Math.Atan2(sin, north) + onEllipsoid.Real)) - originY);
    }

    /// <summary>Metres back to degrees (WGS84).</summary>
    public GeoPoint Unproject(MetricPoint point)
    {
        var plane = new Complex((point.Y + originY) / RadiusMetres, point.X / RadiusMetres);
        var sphere = plane - FromPlane.Sum(Complex.Sin(2 * plane), Complex.Cos(2 * plane));
        var (sinNorth, cosNorth) = Math.SinCos(sphere.Real);
        var sinhEast = Math.Sinh(sphere.Imaginary);
        var conformal = Math.Atan2(sinNorth, Math.Sqrt((sinhEast * sinhEast) + (cosNorth * cosNorth)));
        var lat = conformal + FromConformal.Sum(Math.Sin(2 * conformal), Math.Cos(2 * conformal));

        return new GeoPoint(
            double.RadiansToDegrees(lat),
            meridian + double.RadiansToDegrees(Math.Atan2(sinhEast, cosNorth)),
            Crs.Wgs84);
    }
}
