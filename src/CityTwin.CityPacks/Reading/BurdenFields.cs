using System.Globalization;
using CityTwin.Domain.Burden;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>burden</c> of <c>process.json</c>.</summary>
internal static class BurdenFields
{
    public const string TimeFormat = "HH:mm";

    public static BurdenRules Read(JsonFields process)
    {
        var usual = BurdenRules.Usual;
        if (process.Object("burden", required: false) is not { } fields)
        {
            return usual;
        }

        var rules = new BurdenRules
        {
            Pushes = new PushLimits
            {
                MostOpen = fields.WholeOr("mostOpen", usual.Pushes.MostOpen, 1, PackLimits.PushesToDutyGrid),
                MostNewPerHour = WholeOrNone(fields, "mostNewPerHour", usual.Pushes.MostNewPerHour, 1, PackLimits.PushesToDutyGrid),
                QuietFrom = Time(fields, "quietFrom", usual.Pushes.QuietFrom),
                QuietTo = Time(fields, "quietTo", usual.Pushes.QuietTo),
            },
            LeadMinutes = fields.WholeOr("leadMinutes", usual.LeadMinutes, 0, PackLimits.MinutesOfDemand),
            AssistMinutes = fields.WholeOr("assistMinutes", usual.AssistMinutes, 0, PackLimits.MinutesOfDemand),
            WeeklyMinutes = WholeOrNone(fields, "weeklyMinutes", usual.WeeklyMinutes, 0, PackLimits.MinutesOfDemand),
        };
        fields.RefuseOthers();
        return rules;
    }

    private static int? WholeOrNone(JsonFields fields, string field, int? usual, int least, int most) =>
        fields.SaysNone(field) && fields.Has(field) ? null
        : fields.Has(field) ? fields.WholeOr(field, usual ?? least, least, most)
        : usual;

    private static TimeOnly Time(JsonFields fields, string field, TimeOnly usual)
    {
        if (fields.Text(field, required: false) is not { } text)
        {
            return usual;
        }

        if (!TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            fields.Wrong(field, "Give a time of day such as \"20:00\".");
        }

        return time;
    }
}
