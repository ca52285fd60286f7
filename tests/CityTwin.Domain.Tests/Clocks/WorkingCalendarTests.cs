using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Clocks;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData(2026, 3, 2, true)]
    [InlineData(2026, 3, 7, false)]
    [InlineData(2026, 10, 1, false)]
    [InlineData(2026, 10, 8, true)]
    [InlineData(2026, 10, 10, true)]
    [InlineData(2026, 10, 11, false)]
    public void A_day_is_worked_by_weekday_holiday_and_make_up_day(int year, int month, int day, bool worked) =>
        Assert.Equal(worked, TinyCity.Calendar.IsWorkingDay(new DateOnly(year, month, day)));

    [Fact]
    public void A_make_up_day_is_worked_even_when_it_is_a_holiday_too() => Assert.True(
        new WorkingCalendar([], [], [new(2026, 10, 10)], [new(2026, 10, 10)]).IsWorkingDay(new DateOnly(2026, 10, 10)));

    [Fact]
    public void Shifts_are_kept_in_order() => Assert.Equal([new TimeOnly(9, 0), new TimeOnly(13, 30)], TinyCity.Calendar.Shifts.Select(shift => shift.Start));

    [Fact]
    public void A_day_is_as_long_as_its_shifts() => Assert.Equal(TimeSpan.FromHours(7), TinyCity.Calendar.LengthOfDay);
}
