using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes JSON as people like to read it: indented, Chinese as Chinese, LF line ends, a line end at the end.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static readonly JsonWriterOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    public static void WriteNames(this Utf8JsonWriter json, Names names)
    {
        json.WriteStartObject("names");
        WriteName(json, "zh", names.Zh);
        WriteName(json, "en", names.En);
        json.WriteEndObject();
    }

    public static void WriteName(this Utf8JsonWriter json, string property, string? name)
    {
        if (name is not null)
        {
            json.WriteString(property, name);
        }
    }
}
