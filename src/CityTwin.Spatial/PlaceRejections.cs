using System.Globalization;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Places;

namespace CityTwin.Spatial;

/// <summary>Every reason why a point means no place in a city.</summary>
public static class PlaceRejections
{
    /// <summary>The numbers are no point on earth.</summary>
    public static Rejection Impossible { get; } = Invalid(
        "place.impossible",
        "The point is not on earth; latitude must be a number from -90 to 90 and longitude from -180 to 180.");

    /// <summary>The point is elsewhere.</summary>
    public static Rejection OutsideCity(string city, double metres) => Invalid(
        "place.outside_city",
        $"The point lies {Distance(metres)} outside {city}; send a point inside the city.");

    /// <summary>The point would be inside if its degrees were of another reference system than declared.</summary>
    public static Rejection DatumShift(string city, Crs declared, Crs likely) => Invalid(
        "place.outside_city_datum_shift",
        $"The point lies outside {city} as {Name(declared)} but inside as {Name(likely)}; declare {Name(likely)} if that is what the source sends.");

    /// <summary>The point would be inside if latitude and longitude changed places.</summary>
    public static Rejection Swapped(string city) => Invalid(
        "place.outside_city_swapped",
        $"The point lies outside {city} but inside with latitude and longitude exchanged; send degrees north as latitude and degrees east as longitude.");

    /// <summary>The city's shape holds the point, but no community is near.</summary>
    public static Rejection OutsideCommunities(string city, string community, double metres) => Invalid(
        "place.outside_communities",
        $"The point lies in {city} but in no community, {Distance(metres)} from the nearest ('{community}'), perhaps on water; send a point on land that a community answers for.");

    private static Rejection Invalid(string code, string message) => new(RejectionKind.Invalid, code, message);

    private static string Name(Crs crs) => crs switch
    {
        Crs.Wgs84 => "WGS84",
        Crs.Cgcs2000 => "CGCS2000",
        Crs.Gcj02 => "GCJ-02",
        _ => "BD-09",
    };

    private static string Distance(double metres) => metres switch
    {
        < 1 => "less than 1 m",
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{metres:0} m"),
        < 100_000 => string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.0} km"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:#,0} km"),
    };
}
