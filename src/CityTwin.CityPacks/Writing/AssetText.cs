using System.Buffers;
using System.Text;
using System.Text.Json;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Assets;
using CityTwin.Domain.Places;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>assets.csv</c>, and <c>assets.geojson</c> with one feature a line for those that are more than a point.</summary>
internal static class AssetText
{
    public static byte[] Rows(IEnumerable<Asset> assets) => CsvText.Write(AssetFiles.Columns, assets.Select(Fields));

    public static byte[] Shapes(IEnumerable<Asset> assets)
    {
        var lines = assets.Select(asset => Feature(asset.Id, asset.Extent));
        return Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", lines)}\n]}}\n");
    }

    private static string?[] Fields(Asset asset)
    {
        Vertex? at = asset.Extent.Kind is ExtentKind.Point ? asset.Extent.First : null;
        return [asset.Id, asset.Kind.ToString(), asset.Names.Zh, asset.Names.En, asset.Owner, asset.Keeper, CsvText.Number(at?.Lat), CsvText.Number(at?.Lon)];
    }

    private static string Feature(string id, Extent extent)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.OnOneLine))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("id", id);
            json.WriteEndObject();
            json.WriteStartObject("geometry");
            json.WriteString("type", extent.Kind is ExtentKind.Line ? "MultiLineString" : "Polygon");
            json.WriteStartArray("coordinates");
            foreach (var part in extent.Parts)
            {
                json.WriteStartArray();
                foreach (var (lat, lon) in part)
                {
                    json.WriteStartArray();
                    json.WriteNumberValue(lon);
                    json.WriteNumberValue(lat);
                    json.WriteEndArray();
                }

                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
