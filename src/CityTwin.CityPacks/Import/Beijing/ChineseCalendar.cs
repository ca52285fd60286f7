using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Import.Beijing;

/// <summary>When offices in China work in 2026, by the State Council's arrangement of holidays and make-up days 调休.</summary>
internal static class ChineseCalendar
{
    public static WorkingCalendar Year2026 { get; } = new(
        [new Shift(new TimeOnly(9, 0), new TimeOnly(12, 0)), new Shift(new TimeOnly(13, 30), new TimeOnly(18, 0))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [
            .. Days(new(2026, 1, 1), 3),  // 元旦 New Year
            .. Days(new(2026, 2, 15), 9), // 春节 Spring Festival
            .. Days(new(2026, 4, 4), 3),  // 清明节 Tomb-sweeping Day
            .. Days(new(2026, 5, 1), 5),  // 劳动节 Labour Day
            .. Days(new(2026, 6, 19), 3), // 端午节 Dragon Boat Festival
            .. Days(new(2026, 9, 25), 3), // 中秋节 Mid-autumn Festival
            .. Days(new(2026, 10, 1), 7), // 国庆节 National Day
        ],
        [new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10)]);

    private static IEnumerable<DateOnly> Days(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddDays);
}
