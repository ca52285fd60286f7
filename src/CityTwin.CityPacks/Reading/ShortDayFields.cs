using System.Globalization;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the short days of a calendar: dates with shifts of their own.</summary>
internal static class ShortDayFields
{
    public static Dictionary<DateOnly, IReadOnlyList<Shift>> Read(JsonFields fields, FindingList findings)
    {
        var days = new Dictionary<DateOnly, IReadOnlyList<Shift>>();
        if (fields.Object("shortDays", required: false) is not { } list)
        {
            return days;
        }

        if (list.Names.Count > PackLimits.CalendarDates)
        {
            findings.Error("pack.count", null, "shortDays", $"Give at most {PackLimits.CalendarDates} of them; here are {list.Names.Count}.");
            return days;
        }

        foreach (var name in list.Names)
        {
            var shifts = ShiftFields.Read(list, name, findings);
            if (ShiftFields.ReadDate(name) is { } date)
            {
                days[date] = shifts;
            }
            else
            {
                findings.Error("pack.date", null, list.PathOf(name), "Name each short day by its date, YYYY-MM-DD.");
            }
        }

        return days;
    }

    public static void Check(WorkingCalendar calendar, FindingList findings)
    {
        foreach (var (date, shifts) in calendar.ShortDays.OrderBy(day => day.Key))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"shortDays.{date:yyyy-MM-dd}");
            if (calendar.Holidays.Contains(date))
            {
                findings.Error("pack.short_day_holiday", null, field, "A day is a holiday or a short day, not both; take it out of one list.");
            }

            if (shifts.Sum(shift => shift.Length.Ticks) > calendar.LengthOfDay.Ticks)
            {
                findings.Error("pack.short_day_long", null, field, "A short day works no longer than an ordinary one.");
            }
        }
    }
}
