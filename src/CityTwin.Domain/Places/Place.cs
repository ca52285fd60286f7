namespace CityTwin.Domain.Places;

/// <summary>Where an incident is, as looked up once and recorded: a replay needs no map of that year.</summary>
/// <param name="Lat">Degrees north (WGS84), 7 decimals.</param>
/// <param name="Lon">Degrees east (WGS84), 7 decimals.</param>
/// <param name="Cell">The written form of the grid cell, or null when not located.</param>
/// <param name="Areas">Codes of the areas that hold the point, from the city down to the community; only the city when not located.</param>
/// <param name="Overlays">Areas of second hierarchies that hold the point too, written <c>overlay:code</c>; empty when there are none.</param>
/// <param name="Original">The point as it was sent, when it had to be converted from another reference system; else null.</param>
/// <param name="Extent">How far the place reaches, when it is more than a point; else null. The point then is one of it.</param>
/// <param name="Shares">The communities that the extent touches, the largest share first; what is missing to 1 lies outside. Null without an extent.</param>
/// <param name="Accuracy">How near the point is to the truth, in metres, as its source said; null when it did not.</param>
/// <param name="Asset">Id of the asset of the city's register that it is about, as the source named it or as it was found nearby; else null.</param>
public sealed record Place(
    double Lat,
    double Lon,
    string? Cell,
    IReadOnlyList<string> Areas,
    IReadOnlyList<string> Overlays,
    OriginalPoint? Original = null,
    Extent? Extent = null,
    IReadOnlyList<AreaShare>? Shares = null,
    double? Accuracy = null,
    string? Asset = null)
{
    /// <summary>Whether the point means a place. A city's default point stands for "not located".</summary>
    public bool IsLocated => Cell is not null;

    /// <summary>The lowest area that holds the point: the community, or the city when not located.</summary>
    public string LowestArea => Areas[^1];

    /// <summary>The place as lists and maps show it: as a point. What it is besides stands in the events.</summary>
    public Place AsPoint() => Extent is null && Shares is null && Accuracy is null && Asset is null
        ? this
        : this with { Extent = null, Shares = null, Accuracy = null, Asset = null };
}

/// <summary>How much of an extent lies in an area.</summary>
/// <param name="Area">Code of the area.</param>
/// <param name="Share">The part of its length or ground, above 0 to 1.</param>
public sealed record AreaShare(string Area, double Share);

/// <summary>The degrees as they were sent, kept beside the converted ones.</summary>
/// <param name="Lat">Degrees north in <paramref name="Crs"/>.</param>
/// <param name="Lon">Degrees east in <paramref name="Crs"/>.</param>
/// <param name="Crs">The declared reference system.</param>
/// <param name="Method">Name and version of the conversion, such as <c>gcj02-community-1</c>.</param>
public sealed record OriginalPoint(double Lat, double Lon, Crs Crs, string Method);
