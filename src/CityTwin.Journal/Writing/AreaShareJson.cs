using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Places;

namespace CityTwin.Journal.Writing;

/// <summary>A share as a short list: the area's code and the number.</summary>
internal sealed class AreaShareJson : JsonConverter<AreaShare>
{
    public override void Write(Utf8JsonWriter writer, AreaShare value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Area);
        writer.WriteNumberValue(value.Share);
        writer.WriteEndArray();
    }

    public override AreaShare Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var share = new AreaShare(reader.Next().GetString()!, reader.Next().GetDouble());
        reader.Read();
        return share;
    }
}
