using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Domain.Redrawing;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Redrawing;

/// <summary>Borders as an atlas draws them.</summary>
public static class MapVersions
{
    /// <summary>The version of a city's borders that an atlas holds. A place that is more than a point lies where most of it does, as when it was reported.</summary>
    public static BoundaryVersion Of(CityRules rules, Atlas atlas) => new(rules, recorded =>
    {
        var found = (recorded.Extent is { } extent ? atlas.LocateExtent(extent) : atlas.Locate(new GeoPoint(recorded.Lat, recorded.Lon, Crs.Wgs84))).Place;
        return found is null ? null : recorded with { Areas = found.Areas };
    });
}
