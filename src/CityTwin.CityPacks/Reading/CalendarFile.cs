using System.Globalization;
using System.Text.Json;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads a calendar: the city's or one of an organisation.</summary>
internal static class CalendarFile
{
    private static readonly Dictionary<string, DayOfWeek> Weekdays =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant());

    public static WorkingCalendar? Read(string folder, string file, string id, FindingList findings)
    {
        if (PackText.Read(folder, file, findings) is not { } text || JsonFields.OfFile(text, findings) is not { } fields)
        {
            return null;
        }

        var calendar = new WorkingCalendar(
            ShiftFields.Read(fields, "shifts", findings),
            ReadWeekdays(fields, findings),
            ReadDates(fields, "holidays", findings),
            ReadDates(fields, "makeUpDays", findings),
            ShortDayFields.Read(fields, findings),
            id);
        fields.RefuseOthers();
        if (!findings.HasErrors)
        {
            ShortDayFields.Check(calendar, findings);
            CheckIdleness(calendar, findings);
        }

        return calendar;
    }

    private static void CheckIdleness(WorkingCalendar calendar, FindingList findings)
    {
        if (calendar.FindIdleStretch() is { } day)
        {
            findings.Error(
                "pack.calendar_idle", null, "holidays", $"Nobody works for {WorkingCalendar.MostIdleDays} days from {day:yyyy-MM-dd} on; a limit in working time would never end.");
        }
    }

    private static List<DayOfWeek> ReadWeekdays(JsonFields fields, FindingList findings)
    {
        var weekdays = new List<DayOfWeek>();
        foreach (var (index, element) in (fields.List("workingDays", 1, 7) ?? []).Index())
        {
            if (element.ValueKind is JsonValueKind.String && Weekdays.TryGetValue(element.GetString()!, out var weekday))
            {
                weekdays.Add(weekday);
            }
            else
            {
                findings.Error("pack.weekday", null, $"workingDays[{index}]", $"Weekdays are {string.Join(", ", Weekdays.Keys)}.");
            }
        }

        return weekdays;
    }

    private static List<DateOnly> ReadDates(JsonFields fields, string field, FindingList findings)
    {
        var dates = new List<DateOnly>();
        foreach (var (index, element) in (fields.List(field, 0, PackLimits.CalendarDates) ?? []).Index())
        {
            if (element.ValueKind is not JsonValueKind.String || ShiftFields.ReadDate(element.GetString()!) is not { } date)
            {
                findings.Error("pack.date", null, $"{field}[{index}]", "Give a date as YYYY-MM-DD.");
            }
            else if (dates.Contains(date))
            {
                findings.Error("pack.date_repeated", null, $"{field}[{index}]", $"The date {date:yyyy-MM-dd} stands twice; keep one.");
            }
            else
            {
                dates.Add(date);
            }
        }

        return dates;
    }
}
