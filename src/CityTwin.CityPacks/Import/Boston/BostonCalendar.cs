using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Import.Boston;

/// <summary>When Boston's offices worked: weekdays from nine to five, but for federal and Massachusetts holidays.</summary>
internal static class BostonCalendar
{
    public static WorkingCalendar Year2011 { get; } = new(
        [new Shift(new TimeOnly(9, 0), new TimeOnly(17, 0))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [
            new(2011, 1, 17),  // Martin Luther King Jr. Day
            new(2011, 2, 21),  // Presidents' Day
            new(2011, 4, 18),  // Patriots' Day, Massachusetts
            new(2011, 5, 30),  // Memorial Day
            new(2011, 7, 4),   // Independence Day
            new(2011, 9, 5),   // Labor Day
            new(2011, 10, 10), // Columbus Day
            new(2011, 11, 11), // Veterans Day
            new(2011, 11, 24), // Thanksgiving
            new(2011, 12, 26), // Christmas, observed
            new(2012, 1, 2),   // New Year's Day, observed
        ],
        makeUpDays: []);
}
