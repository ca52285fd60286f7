using System.Text.Json;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Operations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>operations</c> of <c>process.json</c>.</summary>
internal static class OperationJson
{
    public static void Write(Utf8JsonWriter json, OperationRules rules)
    {
        json.WriteStartObject("operations");
        json.WriteString("claimLevel", rules.ClaimLevel ?? "none");
        json.WriteStartArray("whistleLevels");
        foreach (var level in rules.WhistleLevels)
        {
            json.WriteStringValue(level);
        }

        json.WriteEndArray();
        json.WriteStartObject("classes");
        foreach (var (name, of) in OperationFields.Classes)
        {
            Write(json, name, rules.LimitsOf(of));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, OperationLimits limits)
    {
        json.WriteStartObject(name);
        ProcessJson.WriteLimit(json, "claim", limits.Claim);
        ProcessJson.WriteLimit(json, "designation", limits.Designation);
        ProcessJson.WriteLimit(json, "approval", limits.Approval);
        ProcessJson.WriteLimit(json, "judgement", limits.Judgement);
        ProcessJson.WriteLimit(json, "acknowledge", limits.Acknowledge);
        ProcessJson.WriteLimit(json, "arrive", limits.Arrive);
        ProcessJson.WriteLimit(json, "plan", limits.Plan);
        ProcessJson.WriteLimit(json, "result", limits.Result);
        ProcessJson.WriteLimit(json, "evaluation", limits.Evaluation);
        json.WriteEndObject();
    }
}
