using System.Globalization;
using System.Text.Json;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>calendar.json</c>.</summary>
internal static class CalendarFile
{
    private static readonly Dictionary<string, DayOfWeek> Weekdays =
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day.ToString().ToLowerInvariant());

    public static WorkingCalendar? Read(string folder, FindingList findings)
    {
        if (PackText.Read(folder, PackFiles.Calendar, findings) is not { } text || JsonFields.OfFile(text, findings) is not { } fields)
        {
            return null;
        }

        var calendar = new WorkingCalendar(
            ReadShifts(fields, findings), ReadWeekdays(fields, findings), ReadDates(fields, "holidays", findings), ReadDates(fields, "makeUpDays", findings));
        fields.RefuseOthers();
        return calendar;
    }

    private static List<Shift> ReadShifts(JsonFields fields, FindingList findings)
    {
        var shifts = new List<Shift>();
        foreach (var (index, element) in (fields.List("shifts", 1, PackLimits.Shifts) ?? []).Index())
        {
            if (JsonFields.Of(element, $"shifts[{index}]", findings) is not { } item)
            {
                continue;
            }

            var (start, end) = (ReadTime(item, "start"), ReadTime(item, "end"));
            item.RefuseOthers();
            if (start is null || end is null)
            {
                continue;
            }

            var shift = new Shift(start.Value, end.Value);
            if (shift.End <= shift.Start)
            {
                findings.Error("pack.shift_order", null, item.PathOf("end"), "A shift ends later than it starts, on the same day; split a night shift at midnight.");
            }
            else if (shifts.Any(other => other.Start < shift.End && shift.Start < other.End))
            {
                findings.Error("pack.shift_overlap", null, item.PathOf("start"), "Shifts must not overlap.");
            }

            shifts.Add(shift);
        }

        return shifts;
    }

    private static TimeOnly? ReadTime(JsonFields item, string field)
    {
        if (item.Text(field) is not { } text)
        {
            return null;
        }

        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        item.Wrong(field, "Give a time of day from 00:00 to 23:59, such as 09:00.");
        return null;
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
            if (element.ValueKind is not JsonValueKind.String
                || !DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
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
