using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Cities;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes a GeoJSON file, one feature a line, so that a change of one area is a change of one line.</summary>
internal static class GeoJson
{
    public static byte[] Write(IEnumerable<AreaShape> areas)
    {
        var lines = areas.Select(area => WriteFeature(area.Area, area.Shape));
        return Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"features\":[\n{string.Join(",\n", lines)}\n]}}\n");
    }

    private static string WriteFeature(Area area, Geometry shape)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, JsonText.OnOneLine))
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            json.WriteString("code", area.Code);
            json.WriteName("parent", area.Parent);
            json.WriteName("name_zh", area.Names.Zh);
            json.WriteName("name_en", area.Names.En);
            json.WriteName(AreaDates.Since, Written(area.Since));
            json.WriteName(AreaDates.Until, Written(area.Until));
            json.WriteEndObject();
            json.WriteStartObject("geometry");
            WriteShape(json, shape);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? Written(DateOnly? date) => date?.ToString(AreaDates.Form, CultureInfo.InvariantCulture);

    private static void WriteShape(Utf8JsonWriter json, Geometry shape)
    {
        json.WriteString("type", shape.GeometryType);
        json.WritePropertyName("coordinates");
        if (shape is Polygon polygon)
        {
            WritePolygon(json, polygon);
            return;
        }

        json.WriteStartArray();
        foreach (var part in ((MultiPolygon)shape).Geometries)
        {
            WritePolygon(json, (Polygon)part);
        }

        json.WriteEndArray();
    }

    private static void WritePolygon(Utf8JsonWriter json, Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            json.WriteStartArray();
            foreach (var vertex in ring.Coordinates)
            {
                json.WriteStartArray();
                json.WriteNumberValue(Math.Round(vertex.X, CityPackWriter.DegreeDecimals));
                json.WriteNumberValue(Math.Round(vertex.Y, CityPackWriter.DegreeDecimals));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
