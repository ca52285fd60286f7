using System.Text.Json;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>city.json</c>.</summary>
internal static class CityJson
{
    public static byte[] Write(City city) => JsonText.Write(json =>
    {
        json.WriteString("format", "citytwin.pack.v1");
        json.WriteString("code", city.Code);
        json.WriteString("version", city.Version);
        json.WriteNames(city.Names);
        json.WriteString("prefix", city.Prefix);
        json.WriteString("timeZone", city.TimeZone);
        WriteHierarchies(json, "levels", city.Levels.Select(level => (level.Id, level.Names)));
        WriteHierarchies(json, "overlays", city.Overlays.Select(overlay => (overlay.Id, overlay.Names)));
        json.WriteString("areaCrs", city.AreaCrs is Crs.Cgcs2000 ? "cgcs2000" : "wgs84");
        json.WriteStartObject("projection");
        json.WriteNumber("centralMeridian", city.Projection.CentralMeridian);
        json.WriteNumber("originLat", city.Projection.OriginLat);
        json.WriteEndObject();
        json.WriteNumber("cellMetres", city.CellMetres);
        json.WriteNumber("edgeMetres", city.EdgeMetres);
        if (city.AssetMetres != City.UsualAssetMetres)
        {
            json.WriteNumber("assetMetres", city.AssetMetres);
        }

        WritePoints(json, city.DefaultPoints);
    });

    private static void WriteHierarchies(Utf8JsonWriter json, string property, IEnumerable<(string Id, Names Names)> hierarchies)
    {
        json.WriteStartArray(property);
        foreach (var (id, names) in hierarchies)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNames(names);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePoints(Utf8JsonWriter json, IReadOnlyList<GeoPoint> points)
    {
        json.WriteStartArray("defaultPoints");
        foreach (var point in points)
        {
            json.WriteStartObject();
            json.WriteNumber("lat", point.Lat);
            json.WriteNumber("lon", point.Lon);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
