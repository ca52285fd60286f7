using CityTwin.Domain.Situations;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>situations</c> of <c>process.json</c>: what a city may want to set about early warning, or <c>"none"</c>.</summary>
internal static class SituationFields
{
    public static EarlyWarningRules? Read(JsonFields process)
    {
        var usual = EarlyWarningRules.Usual;
        if (process.Has("situations") && process.SaysNone("situations"))
        {
            return null;
        }

        if (process.Object("situations", required: false) is not { } fields)
        {
            return usual;
        }

        var rules = new EarlyWarningRules
        {
            Situations = usual.Situations with
            {
                FalseAlarmsAMonth = fields.NumberOr("falseAlarmsAMonth", usual.Situations.FalseAlarmsAMonth, 0.000001, 100),
                WarmUp = Days(fields, "warmUpDays", usual.Situations.WarmUp, 7, 365),
                LeastReports = fields.WholeOr("leastReports", usual.Situations.LeastReports, 2, 1_000),
                LeastRatio = fields.NumberOr("leastRatio", usual.Situations.LeastRatio, 1, 100),
                EndsAfter = TimeSpan.FromHours(fields.NumberOr("endsAfterHours", usual.Situations.EndsAfter.TotalHours, 0.1, 168)),
                Bulk = usual.Situations.Bulk with
                {
                    Gap = TimeSpan.FromSeconds(fields.NumberOr("bulkGapSeconds", usual.Situations.Bulk.Gap.TotalSeconds, 0, 300)),
                },
            },
            Reviews = usual.Reviews with
            {
                Families = fields.WholeOr("reviewFamilies", usual.Reviews.Families, 2, 20),
                Period = Days(fields, "reviewDays", usual.Reviews.Period, 1, 90),
                LeastReports = fields.WholeOr("reviewLeastReports", usual.Reviews.LeastReports, 2, 1_000),
                Chance = fields.NumberOr("reviewChance", usual.Reviews.Chance, 0.000000001, 0.1),
                WarmUp = Days(fields, "reviewWarmUpDays", usual.Reviews.WarmUp, 7, 365),
            },
            HistoryDays = fields.WholeOr("historyDays", usual.HistoryDays, 14, 1_000),
            FormsReviews = fields.Flag("formsReviews", usual.FormsReviews),
        };
        fields.RefuseOthers();
        return rules;
    }

    private static TimeSpan Days(JsonFields fields, string field, TimeSpan usual, int least, int most) =>
        TimeSpan.FromDays(fields.WholeOr(field, (int)usual.TotalDays, least, most));
}
