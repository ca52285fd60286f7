using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal.Writing;

/// <summary>Who was considered, as a short list: kind, organisation, outcome, and what there is to say besides. An object from before is read too.</summary>
internal sealed class CandidateJson : JsonConverter<Candidate>
{
    public override void Write(Utf8JsonWriter writer, Candidate value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.OrganisationKind);
        writer.WriteStringValue(value.Organisation);
        WordList<CandidateOutcome>.Write(writer, value.Outcome);
        if (value.Detail is not null)
        {
            writer.WriteStringValue(value.Detail);
        }

        writer.WriteEndArray();
    }

    public override Candidate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.StartObject)
        {
            return JsonSerializer.Deserialize(ref reader, EventJson.Default.CandidateV1)!.ToCandidate();
        }

        var (kind, organisation) = (reader.Next().GetString()!, reader.Next().GetString());
        reader.Read();
        var outcome = WordList<CandidateOutcome>.Read(ref reader);
        if (reader.Next().TokenType is JsonTokenType.EndArray)
        {
            return new Candidate(kind, organisation, outcome);
        }

        var detail = reader.GetString();
        reader.Read();
        return new Candidate(kind, organisation, outcome, detail);
    }
}
