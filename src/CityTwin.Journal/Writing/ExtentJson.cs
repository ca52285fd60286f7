using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Places;

namespace CityTwin.Journal.Writing;

/// <summary>An extent as a short list: its kind, the conversion if there was one, and for each part its degrees, north and east by turns.</summary>
internal sealed class ExtentJson : JsonConverter<Extent>
{
    public override void Write(Utf8JsonWriter writer, Extent value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        WordList<ExtentKind>.Write(writer, value.Kind);
        if (value.Method is not null)
        {
            writer.WriteStringValue(value.Method);
        }

        foreach (var part in value.Parts)
        {
            writer.WriteStartArray();
            foreach (var (lat, lon) in part)
            {
                writer.WriteNumberValue(lat);
                writer.WriteNumberValue(lon);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    public override Extent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var kind = WordList<ExtentKind>.Read(ref reader);
        var (method, parts) = ((string?)null, new List<IReadOnlyList<Vertex>>());
        while (reader.Next().TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.String)
            {
                method = reader.GetString();
            }
            else
            {
                parts.Add(ReadPart(ref reader));
            }
        }

        return new Extent(kind, parts, method);
    }

    private static List<Vertex> ReadPart(ref Utf8JsonReader reader)
    {
        var part = new List<Vertex>();
        while (reader.Next().TokenType is not JsonTokenType.EndArray)
        {
            part.Add(new Vertex(reader.GetDouble(), reader.Next().GetDouble()));
        }

        return part;
    }
}
