using System.Globalization;
using CityTwin.Domain.Clocks;

namespace CityTwin.Simulator.DemoCity;

/// <summary>
/// Working days in China in 2026 and 2027. The days of 2026 follow the published schedule; those of 2027 are our guess
/// from the rules and stand until the schedule of that year is published.
/// </summary>
internal static class DemoCalendar
{
    private static readonly (string First, string Last)[] Holidays =
    [
        ("2026-01-01", "2026-01-03"), // New Year 元旦
        ("2026-02-15", "2026-02-23"), // Spring Festival 春节
        ("2026-04-04", "2026-04-06"), // Qingming 清明节
        ("2026-05-01", "2026-05-05"), // Labour Day 劳动节
        ("2026-06-19", "2026-06-21"), // Dragon Boat Festival 端午节
        ("2026-09-25", "2026-09-27"), // Mid-Autumn Festival 中秋节
        ("2026-10-01", "2026-10-07"), // National Day 国庆节
        ("2027-01-01", "2027-01-03"),
        ("2027-02-05", "2027-02-13"),
        ("2027-04-03", "2027-04-05"),
        ("2027-05-01", "2027-05-05"),
        ("2027-06-09", "2027-06-09"),
        ("2027-09-15", "2027-09-15"),
        ("2027-10-01", "2027-10-07"),
    ];

    private static readonly string[] MakeUpDays =
    [
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
        "2027-01-31", "2027-02-14", "2027-05-08", "2027-09-26", "2027-10-09",
    ];

    /// <summary>The calendar of the demo city.</summary>
    public static readonly WorkingCalendar Calendar = new(
        [new Shift(new TimeOnly(9, 0), new TimeOnly(12, 0)), new Shift(new TimeOnly(13, 30), new TimeOnly(17, 30))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        Holidays.SelectMany(holiday => Days(Date(holiday.First), Date(holiday.Last))),
        MakeUpDays.Select(Date));

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) =>
        Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
