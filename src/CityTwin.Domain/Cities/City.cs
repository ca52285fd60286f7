using CityTwin.Domain.Places;

namespace CityTwin.Domain.Cities;

/// <summary>What a whole city has in common. Read from <c>city.json</c> of its pack.</summary>
/// <param name="Code">Short stable name, <c>[a-z][a-z0-9-]{1,31}</c>, such as <c>boston</c>; part of every grain key.</param>
/// <param name="Version">Version of the pack; recorded with each decision.</param>
/// <param name="Names">The city's names.</param>
/// <param name="Prefix">Two to four capital letters that start each case number, such as <c>BOS</c>.</param>
/// <param name="TimeZone">IANA time zone, such as <c>America/New_York</c>.</param>
/// <param name="Levels">Levels of jurisdiction from the top down; the last is the community. Two to six.</param>
/// <param name="Overlays">Second hierarchies that a point also belongs to, such as police districts.</param>
/// <param name="AreaCrs">Reference system of the pack's areas: <see cref="Crs.Wgs84"/> or <see cref="Crs.Cgcs2000"/>.</param>
/// <param name="Projection">The city's own metric projection.</param>
/// <param name="CellMetres">Edge of a grid square in metres, 20 to 1,000; 100 gives the ten-thousand-square-metre grid 万米单元网格.</param>
/// <param name="EdgeMetres">How near to a border a place concerns both sides, in metres, 0 to 500.</param>
/// <param name="DefaultPoints">Points that intake systems use when they do not know the place; incidents there are "not located".</param>
public sealed record City(
    string Code,
    string Version,
    Names Names,
    string Prefix,
    string TimeZone,
    IReadOnlyList<Level> Levels,
    IReadOnlyList<Overlay> Overlays,
    Crs AreaCrs,
    Projection Projection,
    double CellMetres,
    double EdgeMetres,
    IReadOnlyList<GeoPoint> DefaultPoints)
{
    /// <summary>How near an incident is matched to an asset where the pack does not say, in metres.</summary>
    public const double UsualAssetMetres = 20;

    /// <summary>How near an incident must be to an asset of its family to be about it, in metres, 0 to 500; 0 matches none.</summary>
    public double AssetMetres { get; init; } = UsualAssetMetres;

    /// <summary>How far below the city a level lies: 0 is the city itself, -1 says that there is no such level.</summary>
    public int DepthOf(string level)
    {
        for (var depth = 0; depth < Levels.Count; depth++)
        {
            if (Levels[depth].Id == level)
            {
                return depth;
            }
        }

        return -1;
    }
}

/// <summary>A level of jurisdiction, such as district 区 or ward.</summary>
/// <param name="Id">Short stable name within the city, such as <c>ward</c>.</param>
/// <param name="Names">What people call it.</param>
public sealed record Level(string Id, Names Names);

/// <summary>A second hierarchy beside the levels of jurisdiction.</summary>
/// <param name="Id">Short stable name within the city, such as <c>police_district</c>.</param>
/// <param name="Names">What people call it.</param>
public sealed record Overlay(string Id, Names Names);

/// <summary>A transverse Mercator projection on the WGS84 ellipsoid with scale 1 on its own meridian.</summary>
/// <param name="CentralMeridian">Degrees east of the meridian without distortion; near the city's middle.</param>
/// <param name="OriginLat">Degrees north of the point where Y is 0.</param>
public sealed record Projection(double CentralMeridian, double OriginLat);

/// <summary>A jurisdiction of some level, without its shape.</summary>
/// <param name="Code">Stable code, unique over all levels of the city.</param>
/// <param name="Level">Id of its level.</param>
/// <param name="Parent">Code of the area above it; null for the city itself.</param>
/// <param name="Names">Its names.</param>
public sealed record Area(string Code, string Level, string? Parent, Names Names)
{
    /// <summary>The first day on which its border is lawful, in dates of the city; null when no beginning is known.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The day from which its border is lawful no more, after <see cref="Since"/>; null when no end is known.</summary>
    public DateOnly? Until { get; init; }
}
