using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Checking;

/// <summary>Small oversights in calendars.</summary>
internal static class CalendarCheck
{
    public static void Run(CityRules rules, Func<string, FindingList> findingsOf)
    {
        WarnOfMakeUpDays(rules.Calendar, findingsOf(PackFiles.Calendar));
        foreach (var calendar in rules.OwnCalendars)
        {
            var findings = findingsOf(PackFiles.OwnCalendar(calendar.Id));
            if (rules.Organisations.All(organisation => organisation.Calendar != calendar.Id))
            {
                findings.Warning("pack.calendar_unused", null, null, $"No organisation works by the calendar {calendar.Id}; name it in {PackFiles.Organisations}, or remove the file.");
            }

            WarnOfMakeUpDays(calendar, findings);
        }
    }

    private static void WarnOfMakeUpDays(WorkingCalendar calendar, FindingList findings)
    {
        foreach (var day in calendar.MakeUpDays.Order().Where(day => calendar.WorkingDays.Contains(day.DayOfWeek) && !calendar.Holidays.Contains(day)))
        {
            findings.Warning("pack.make_up_day_idle", null, "makeUpDays", $"{day:yyyy-MM-dd} is a {day.DayOfWeek} that is worked anyway.");
        }
    }
}
