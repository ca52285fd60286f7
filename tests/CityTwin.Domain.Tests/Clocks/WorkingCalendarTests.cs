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
    public void A_short_day_is_worked_in_its_own_shifts_whatever_else_the_date_is()
    {
        var eve = new DateOnly(2026, 10, 4);
        Shift[] morning = [new(new(9, 0), new(12, 0))];
        var calendar = new WorkingCalendar(TinyCity.Calendar.Shifts, TinyCity.Calendar.WorkingDays, [eve], [], [new(eve, morning)]);

        Assert.True(calendar.IsWorkingDay(eve));
        Assert.Equal(morning, calendar.ShiftsOn(eve));
        Assert.Equal(new DateTime(2026, 10, 5, 9, 0, 0), calendar.NextWorkingMoment(new DateTime(2026, 10, 4, 12, 0, 0)));
    }

    [Fact]
    public void A_shift_until_midnight_ends_with_the_day()
    {
        var late = new Shift(new(18, 0), new(0, 0));

        Assert.Equal(TimeSpan.FromHours(6), late.Length);
        Assert.True(late.Overlaps(new(new(23, 59), new(0, 0))));
        Assert.False(late.Overlaps(new(new(0, 0), new(18, 0))));
        Assert.Equal(TimeSpan.FromHours(24), Calendars.AroundTheClock.LengthOfDay);
    }

    [Theory]
    [InlineData(399, false)]
    [InlineData(400, true)]
    public void A_calendar_in_which_nobody_works_for_so_long_is_broken(int holidays, bool broken)
    {
        var monday = new DateOnly(2026, 3, 2);
        var calendar = new WorkingCalendar(TinyCity.Calendar.Shifts, Enum.GetValues<DayOfWeek>(), Enumerable.Range(0, holidays).Select(monday.AddDays), []);

        Assert.Equal(broken ? monday : null, calendar.FindIdleStretch());
    }

    [Fact]
    public void A_day_is_as_long_as_its_shifts() => Assert.Equal(TimeSpan.FromHours(7), TinyCity.Calendar.LengthOfDay);
}
