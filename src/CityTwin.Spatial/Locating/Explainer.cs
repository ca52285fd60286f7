using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Datums;
using CityTwin.Spatial.Tilings;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Locating;

/// <summary>Finds out why a point is in no community, and guesses what the sender meant.</summary>
internal sealed class Explainer(Atlas atlas, CommunityMap map)
{
    private const double MeanEarthRadiusMetres = 6_371_009;

    private static readonly Crs[] Unshifted = [Crs.Wgs84, Crs.Cgcs2000];
    private static readonly Crs[] Shifted = [Crs.Gcj02, Crs.Bd09];

    /// <summary>The refusal for a point as it was sent, of which <paramref name="lat"/> and <paramref name="lon"/> are the WGS84 degrees.</summary>
    public Rejection Explain(GeoPoint sent, double lat, double lon)
    {
        var city = atlas.City.Names.InEnglish;

        if (atlas.Covers(lat, lon) && MillimetrePoint.Of(atlas.Project(lat, lon)) is var point && map.IsInCity(point))
        {
            var (community, millimetres) = map.Borders.Nearest(point);
            return PlaceRejections.OutsideCommunities(city, atlas.Communities[community].Code, millimetres / 1000);
        }

        if (LikelyCrs(sent) is { } likely)
        {
            return PlaceRejections.DatumShift(city, sent.Crs, likely);
        }

        return IsInside(sent with { Lat = sent.Lon, Lon = sent.Lat })
            ? PlaceRejections.Swapped(city)
            : PlaceRejections.OutsideCity(city, MetresOutside(lat, lon));
    }

    private Crs? LikelyCrs(GeoPoint sent) => Unshifted.Contains(sent.Crs)
        ? Shifted.Cast<Crs?>().FirstOrDefault(crs => IsInside(sent with { Crs = crs!.Value }))
        : null;

    private bool IsInside(GeoPoint point)
    {
        var (lat, lon, _) = Datum.ToWgs84(point);
        return atlas.TryFindCell(lat, lon, out _, out _, out _);
    }

    /// <summary>Exact near the city; far away, where the plane ends, along the globe to the nearest point of the city's envelope.</summary>
    private double MetresOutside(double lat, double lon)
    {
        var envelope = atlas.Envelope;
        var near = new Coordinate(Math.Clamp(lon, envelope.MinX, envelope.MaxX), Math.Clamp(lat, envelope.MinY, envelope.MaxY));

        if (Math.Abs(near.Y - lat) <= 1 && Math.Abs(near.X - lon) <= 1)
        {
            return map.Borders.Nearest(MillimetrePoint.Of(atlas.Project(lat, lon))).Millimetres / 1000;
        }

        var (north, east) = (double.DegreesToRadians(lat - near.Y) / 2, double.DegreesToRadians(lon - near.X) / 2);
        var shrink = Math.Cos(double.DegreesToRadians(lat)) * Math.Cos(double.DegreesToRadians(near.Y));
        var haversine = Math.Pow(Math.Sin(north), 2) + (shrink * Math.Pow(Math.Sin(east), 2));
        return 2 * MeanEarthRadiusMetres * Math.Asin(Math.Sqrt(Math.Min(haversine, 1)));
    }
}
