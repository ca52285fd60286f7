using System.Globalization;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Writes a small register of managed components into a copy of the demo city's pack: a lamp and, near it, a road.</summary>
internal static class PackWithAssets
{
    public const string Kind = "gbt47678.5-2026:matter:01037";
    public const string Keeper = "power-3490";

    public const double Lat = 30.2, Lon = 117.5;

    public const double RoadNorth = 0.0005;

    public static string In(string folder)
    {
        var pack = new PackCopy(folder);
        File.WriteAllText(pack.PathOf("assets.csv"), string.Create(CultureInfo.InvariantCulture, $"""
            id,kind,name_zh,name_en,owner,keeper,lat,lon
            lamp-1,{Kind},一号灯,Lamp 1,urban_management-3490,{Keeper},{Lat},{Lon}
            road-1,{Kind},一号路,Road 1,,{Keeper},,

            """));
        File.WriteAllText(pack.PathOf("assets.geojson"), string.Create(CultureInfo.InvariantCulture,
            $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"road-1"},"geometry":{"type":"LineString","coordinates":[[{{{Lon - 0.002}}},{{{Lat + RoadNorth}}}],[{{{Lon + 0.002}}},{{{Lat + RoadNorth}}}]]}}]}"""));
        return pack.Folder;
    }
}
