using System.Globalization;
using System.Text.Json;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes a calendar; <c>shortDays</c> only where there are some.</summary>
internal static class CalendarJson
{
    public static byte[] Write(WorkingCalendar calendar) => JsonText.Write(json =>
    {
        WriteShifts(json, "shifts", calendar.Shifts);
        WriteList(json, "workingDays", calendar.WorkingDays.OrderBy(FromMonday).Select(day => day.ToString().ToLowerInvariant()));
        WriteList(json, "holidays", calendar.Holidays.Order().Select(Write));
        WriteList(json, "makeUpDays", calendar.MakeUpDays.Order().Select(Write));
        if (calendar.ShortDays.Count > 0)
        {
            json.WriteStartObject("shortDays");
            foreach (var (date, shifts) in calendar.ShortDays.OrderBy(day => day.Key))
            {
                WriteShifts(json, Write(date), shifts);
            }

            json.WriteEndObject();
        }
    });

    private static void WriteShifts(Utf8JsonWriter json, string property, IReadOnlyList<Shift> shifts)
    {
        json.WriteStartArray(property);
        foreach (var shift in shifts)
        {
            json.WriteStartObject();
            json.WriteString("start", Write(shift.Start));
            json.WriteString("end", shift.End == TimeOnly.MinValue ? ShiftFields.EndOfDay : Write(shift.End));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Write(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

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
