using System.Diagnostics;
using System.Globalization;

namespace CityTwin.Domain.Clocks;

/// <summary>How steps of a derivation are put into words. Recorded in events, so old and new ones stand side by side.</summary>
internal static class DueWords
{
    /// <summary>A time as the wall clock shows it, such as <c>2026-03-06T17:50:00</c>.</summary>
    public static string Time(DateTimeOffset instant, Reckoning reckoning) => reckoning.Shown(instant).ToString("s", CultureInfo.InvariantCulture);

    /// <summary>An amount, such as <c>2 WorkingHours</c>.</summary>
    public static string Amount(HandlingLimit limit) => string.Create(CultureInfo.InvariantCulture, $"{limit.Amount} {NameOf(limit.Unit)}");

    /// <summary>An amount of counted time, rounded to what people read.</summary>
    public static string Amount(TimeSpan counted, LimitUnit unit, Reckoning reckoning) =>
        string.Create(CultureInfo.InvariantCulture, $"{reckoning.AmountOf(counted, unit):0.####} {NameOf(unit)}");

    /// <summary>Which time counts, and by which calendar where it is not the city's.</summary>
    public static string Calendar(HandlingLimit limit, Reckoning reckoning)
    {
        var rule = limit.Unit switch
        {
            LimitUnit.UrgentHours or LimitUnit.UrgentMinutes => "urgent hours run at night and on holidays",
            LimitUnit.CalendarDays => "calendar days, same time of day",
            LimitUnit.WorkingHours => "working hours only",
            LimitUnit.WorkingDays => "working days only",
            _ => throw new UnreachableException($"DueWords does not know {limit.Unit}."),
        };
        return limit.CountsWorkingTime() && reckoning.Calendar.Id != WorkingCalendar.CityId ? $"{rule}, calendar {reckoning.Calendar.Id}" : rule;
    }

    private static string NameOf(LimitUnit unit) => unit switch
    {
        LimitUnit.UrgentHours => nameof(LimitUnit.UrgentHours),
        LimitUnit.UrgentMinutes => nameof(LimitUnit.UrgentMinutes),
        LimitUnit.CalendarDays => nameof(LimitUnit.CalendarDays),
        LimitUnit.WorkingHours => nameof(LimitUnit.WorkingHours),
        _ => nameof(LimitUnit.WorkingDays),
    };
}
