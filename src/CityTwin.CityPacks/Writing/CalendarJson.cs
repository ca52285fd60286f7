using System.Globalization;
using System.Text.Json;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>calendar.json</c>.</summary>
internal static class CalendarJson
{
    public static byte[] Write(WorkingCalendar calendar) => JsonText.Write(json =>
    {
        json.WriteStartArray("shifts");
        foreach (var shift in calendar.Shifts)
        {
            json.WriteStartObject();
            json.WriteString("start", shift.Start.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteString("end", shift.End.ToString("HH:mm", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteList(json, "workingDays", calendar.WorkingDays.OrderBy(FromMonday).Select(day => day.ToString().ToLowerInvariant()));
        WriteList(json, "holidays", calendar.Holidays.Order().Select(Write));
        WriteList(json, "makeUpDays", calendar.MakeUpDays.Order().Select(Write));
    });

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteList(Utf8JsonWriter json, string property, IEnumerable<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
