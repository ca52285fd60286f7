using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Clocks;

namespace CityTwin.Journal.Writing;

/// <summary>
/// A clock as a short list, since every opening holds three or four: from, due, amount, unit, and where they are said calendar, warn and after.
/// Journals from before hold an object; it is read too.
/// </summary>
internal sealed class ClockStartJson : JsonConverter<ClockStart>
{
    public override void Write(Utf8JsonWriter writer, ClockStart value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.From);
        writer.WriteStringValue(value.DueAt);
        writer.WriteNumberValue(value.Limit.Amount);
        WordList<LimitUnit>.Write(writer, value.Limit.Unit);
        if (value.Calendar is not null || value.Warn is not null || value.After is not null)
        {
            writer.WriteStringValue(value.Calendar);
            Write(writer, value.Warn);
            Write(writer, value.After);
        }

        writer.WriteEndArray();
    }

    public override ClockStart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, EventJson.Default.ClockStartV1)!.ToClockStart();
        }

        var from = reader.Next().GetDateTimeOffset();
        var due = reader.Next().GetDateTimeOffset();
        var amount = reader.Next().GetDouble();
        reader.Read();
        var limit = new HandlingLimit(amount, WordList<LimitUnit>.Read(ref reader));
        if (reader.Next().TokenType is JsonTokenType.EndArray)
        {
            return new ClockStart(from, limit, null, due);
        }

        var calendar = reader.GetString();
        var (warn, after) = (NumberOrNull(ref reader), NumberOrNull(ref reader));
        reader.Read();
        return new ClockStart(from, limit, calendar, due, warn, after);
    }

    private static void Write(Utf8JsonWriter writer, double? number)
    {
        if (number is { } given)
        {
            writer.WriteNumberValue(given);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static double? NumberOrNull(ref Utf8JsonReader reader) => reader.Next().TokenType is JsonTokenType.Null ? null : reader.GetDouble();
}
