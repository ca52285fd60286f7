using System.Text.Json;
using CityTwin.Domain.Situations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>situations</c> of <c>process.json</c>.</summary>
internal static class SituationJson
{
    public static void Write(Utf8JsonWriter json, EarlyWarningRules? rules)
    {
        if (rules is null)
        {
            json.WriteString("situations", "none");
            return;
        }

        var (bursts, reviews) = (rules.Situations, rules.Reviews);
        json.WriteStartObject("situations");
        json.WriteNumber("falseAlarmsAMonth", bursts.FalseAlarmsAMonth);
        json.WriteNumber("warmUpDays", (int)bursts.WarmUp.TotalDays);
        json.WriteNumber("leastReports", bursts.LeastReports);
        json.WriteNumber("leastRatio", bursts.LeastRatio);
        json.WriteNumber("endsAfterHours", bursts.EndsAfter.TotalHours);
        json.WriteNumber("bulkGapSeconds", bursts.Bulk.Gap.TotalSeconds);
        json.WriteNumber("reviewFamilies", reviews.Families);
        json.WriteNumber("reviewDays", (int)reviews.Period.TotalDays);
        json.WriteNumber("reviewLeastReports", reviews.LeastReports);
        json.WriteNumber("reviewChance", reviews.Chance);
        json.WriteNumber("reviewWarmUpDays", (int)reviews.WarmUp.TotalDays);
        json.WriteNumber("historyDays", rules.HistoryDays);
        json.WriteBoolean("formsReviews", rules.FormsReviews);
        json.WriteEndObject();
    }
}
