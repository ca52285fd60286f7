using System.Globalization;
using System.Text.Json;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads from when until when the border of an area is lawful.</summary>
internal static class AreaDates
{
    public const string Since = "since", Until = "until", Form = "yyyy-MM-dd";

    public static (DateOnly? Since, DateOnly? Until) Of(Feature feature, FindingList findings)
    {
        var (since, until) = (Read(feature, Since, findings), Read(feature, Until, findings));
        if (until <= since)
        {
            findings.Error(
                "pack.area_period", feature.Where, Until,
                $"The border is lawful since {since:yyyy-MM-dd}; until is the day from which it is no more, so give a later one.");
        }

        return (since, until);
    }

    private static DateOnly? Read(Feature feature, string property, FindingList findings)
    {
        if (!feature.Properties.TryGetProperty(property, out var found) || found.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        if (found.ValueKind is JsonValueKind.String
            && DateOnly.TryParseExact(found.GetString(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        findings.Error("pack.date", feature.Where, property, "Give a date as YYYY-MM-DD in quotes, or leave it out.");
        return null;
    }
}
