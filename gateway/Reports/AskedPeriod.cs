using System.Globalization;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Indicators;

namespace CityTwin.Gateway.Reports;

/// <summary>The day or month that a report is about.</summary>
/// <param name="First">Its first day.</param>
/// <param name="IsMonth">Whether it is a month.</param>
internal sealed record AskedPeriod(DateOnly First, bool IsMonth)
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MonthForm = "yyyy-MM";

    /// <summary>As addresses and headings write it.</summary>
    public string Written => First.ToString(IsMonth ? MonthForm : DayForm, CultureInfo.InvariantCulture);

    public AskedPeriod Before => this with { First = IsMonth ? First.AddMonths(-1) : First.AddDays(-1) };

    public AskedPeriod After => this with { First = IsMonth ? First.AddMonths(1) : First.AddDays(1) };

    /// <summary>Where its report is.</summary>
    public string Address => IsMonth ? $"/reports/monthly?month={Written}" : $"/reports/daily?date={Written}";

    /// <summary>The day that is asked for, or the one before today; null when it is none, or after today.</summary>
    public static AskedPeriod? Day(string? asked, DateOnly today) => Of(asked, DayForm, today.AddDays(-1), isMonth: false, today);

    /// <summary>The month that is asked for, or the one before this; null when it is none, or after this one.</summary>
    public static AskedPeriod? Month(string? asked, DateOnly today) => Of(asked, MonthForm, today.AddDays(1 - today.Day).AddMonths(-1), isMonth: true, today);

    /// <summary>From its first midnight to the first one after it, by the city's clock.</summary>
    public ReportingPeriod In(TimeZoneInfo zone) => new(Midnight(First, zone), Midnight(After.First, zone));

    // The calendar has a first and a last year; reports begin and end well within.
    private static AskedPeriod? Of(string? asked, string form, DateOnly usual, bool isMonth, DateOnly today) =>
        string.IsNullOrEmpty(asked) ? new AskedPeriod(usual, isMonth)
        : DateOnly.TryParseExact(asked, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first <= today && first.Year > 1900 ? new AskedPeriod(first, isMonth)
        : null;

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone) => LocalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), zone);
}
