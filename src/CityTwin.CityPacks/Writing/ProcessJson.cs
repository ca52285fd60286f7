using System.Globalization;
using System.Text.Json;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Burden;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>process.json</c>.</summary>
internal static class ProcessJson
{
    public static byte[] Write(ProcessRules rules) => JsonText.Write(json =>
    {
        WriteLimit(json, "takeUp", rules.TakeUp);
        WriteLimit(json, "urgentTakeUp", rules.UrgentTakeUp);
        WriteLimit(json, "returnWindow", rules.ReturnWindow);
        WriteLimit(json, "designation", rules.Designation);
        json.WriteStartObject("stages");
        foreach (var (name, stage) in ProcessFile.Stages)
        {
            WriteLimit(json, name, rules.Stages.GetValueOrDefault(stage));
        }

        json.WriteEndObject();
        json.WriteNumber("returnsUntilRaised", rules.ReturnsUntilRaised);
        json.WriteNumber("mostExtensions", rules.MostExtensions);
        json.WriteNumber("longestSuspensionDays", rules.LongestSuspensionDays);
        json.WriteNumber("reopenDays", rules.ReopenDays);
        json.WriteNumber("recurrenceDays", rules.RecurrenceDays);
        json.WriteNumber("warn", rules.Warn);
        json.WriteNumber("after", rules.After);
        json.WriteStartObject("superiors");
        foreach (var (level, kind) in rules.Superiors)
        {
            json.WriteString(level, kind);
        }

        json.WriteEndObject();
        if (rules.Burden != BurdenRules.Usual)
        {
            WriteBurden(json, rules.Burden);
        }

        if (rules.Operations != OperationRules.Usual)
        {
            OperationJson.Write(json, rules.Operations);
        }

        if (rules.EarlyWarning != EarlyWarningRules.Usual)
        {
            SituationJson.Write(json, rules.EarlyWarning);
        }

        json.WriteStartArray("steps");
        foreach (var step in rules.Steps)
        {
            WriteStep(json, step);
        }

        json.WriteEndArray();
    });

    private static void WriteBurden(Utf8JsonWriter json, BurdenRules burden)
    {
        json.WriteStartObject("burden");
        json.WriteNumber("mostOpen", burden.Pushes.MostOpen);
        WriteNumberOrNone(json, "mostNewPerHour", burden.Pushes.MostNewPerHour);
        json.WriteString("quietFrom", burden.Pushes.QuietFrom.ToString(BurdenFields.TimeFormat, CultureInfo.InvariantCulture));
        json.WriteString("quietTo", burden.Pushes.QuietTo.ToString(BurdenFields.TimeFormat, CultureInfo.InvariantCulture));
        json.WriteNumber("leadMinutes", burden.LeadMinutes);
        json.WriteNumber("assistMinutes", burden.AssistMinutes);
        WriteNumberOrNone(json, "weeklyMinutes", burden.WeeklyMinutes);
        json.WriteEndObject();
    }

    private static void WriteNumberOrNone(Utf8JsonWriter json, string field, int? number)
    {
        if (number is { } given)
        {
            json.WriteNumber(field, given);
        }
        else
        {
            json.WriteString(field, "none");
        }
    }

    private static void WriteStep(Utf8JsonWriter json, StepRule step)
    {
        json.WriteStartObject();
        json.WriteString("kinds", step.Scope.ToString());
        json.WriteBoolean("files", step.Files);
        json.WriteBoolean("dispatches", step.Dispatches);
        json.WriteBoolean("inspects", step.Inspects);
        json.WriteBoolean("proof", step.Proof);
        json.WriteEndObject();
    }

    public static void WriteLimit(Utf8JsonWriter json, string field, HandlingLimit? limit)
    {
        if (limit is null)
        {
            json.WriteString(field, "none");
            return;
        }

        json.WriteStartObject(field);
        json.WriteNumber("amount", limit.Amount);
        json.WriteString("unit", LimitUnits.Write(limit.Unit));
        json.WriteEndObject();
    }
}
