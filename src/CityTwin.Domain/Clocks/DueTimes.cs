using System.Diagnostics;
using System.Globalization;

namespace CityTwin.Domain.Clocks;

/// <summary>Due times from limits: pure arithmetic over a calendar and a time zone.</summary>
public static class DueTimes
{
    /// <summary>When a limit that starts at <paramref name="from"/> ends, with the steps that led there.</summary>
    public static DueTime After(DateTimeOffset from, HandlingLimit limit, WorkingCalendar calendar, TimeZoneInfo zone)
    {
        var local = LocalTime.Of(from, zone);
        var (due, calendarNote) = limit.Unit switch
        {
            LimitUnit.UrgentHours => (from.AddHours(limit.Amount), "urgent hours run at night and on holidays"),
            LimitUnit.CalendarDays => (LocalTime.ToInstant(local.AddDays(limit.Amount), zone), "calendar days, same time of day"),
            LimitUnit.WorkingHours => (LocalTime.ToInstant(calendar.AddWorkingTime(local, TimeSpan.FromHours(limit.Amount)), zone), "working hours only"),
            LimitUnit.WorkingDays => (LocalTime.ToInstant(calendar.AddWorkingDays(local, limit.Amount), zone), "working days only"),
            _ => throw new UnreachableException($"DueTimes does not know {limit.Unit}."),
        };

        return new DueTime(due.ToUniversalTime(),
        [
            new DueStep("start", Written(local)),
            new DueStep("limit", string.Create(CultureInfo.InvariantCulture, $"{limit.Amount} {limit.Unit}")),
            new DueStep("calendar", calendarNote),
            new DueStep("due", Written(LocalTime.Of(due, zone))),
        ]);
    }

    private static string Written(DateTime local) => local.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
