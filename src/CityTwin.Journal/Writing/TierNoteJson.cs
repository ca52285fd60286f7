using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal.Writing;

/// <summary>
/// What a tier answered, as a short list: level, area, outcome, and a list for each candidate. Journals from before hold an object; it is read too.
/// </summary>
internal sealed class TierNoteJson : JsonConverter<TierNote>
{
    private static readonly CandidateJson Candidates = new();

    public override void Write(Utf8JsonWriter writer, TierNote value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Level);
        writer.WriteStringValue(value.Area);
        WordList<TierOutcome>.Write(writer, value.Outcome);
        foreach (var candidate in value.Candidates)
        {
            Candidates.Write(writer, candidate, options);
        }

        writer.WriteEndArray();
    }

    public override TierNote Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, EventJson.Default.TierNoteV1)!.ToTierNote();
        }

        var (level, area) = (reader.Next().GetString()!, reader.Next().GetString());
        reader.Read();
        var outcome = WordList<TierOutcome>.Read(ref reader);
        var candidates = new List<Candidate>();
        while (reader.Next().TokenType is not JsonTokenType.EndArray)
        {
            candidates.Add(Candidates.Read(ref reader, typeof(Candidate), options));
        }

        return new TierNote(level, area, outcome, candidates);
    }
}
