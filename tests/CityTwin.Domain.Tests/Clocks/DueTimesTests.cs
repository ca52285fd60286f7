using System.Globalization;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Clocks;

/// <summary>Dated examples. Shanghai works 09:00-12:00 and 13:30-17:30, has holidays 1-7 October 2026, and makes up on 20 September and 10 October.</summary>
public sealed class DueTimesTests
{
    private const LimitUnit U = LimitUnit.UrgentHours;
    private const LimitUnit H = LimitUnit.WorkingHours;
    private const LimitUnit W = LimitUnit.WorkingDays;
    private const LimitUnit C = LimitUnit.CalendarDays;

    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static readonly WorkingCalendar NineToFive = new(
        [new(new(9, 0), new(17, 0))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [new(2026, 11, 26)],
        []);

    [Theory]
    // Urgent hours run on, over night, weekend, holiday and the end of the year.
    [InlineData("2026-03-06T17:50", 2, U, "2026-03-06T19:50")]
    [InlineData("2026-03-06T23:30", 2, U, "2026-03-07T01:30")]
    [InlineData("2026-03-07T10:00", 0.5, U, "2026-03-07T10:30")]
    [InlineData("2026-10-01T00:00", 24, U, "2026-10-02T00:00")]
    [InlineData("2026-12-31T23:00", 2, U, "2027-01-01T01:00")]
    [InlineData("2026-02-28T12:00", 24, U, "2026-03-01T12:00")]
    // Calendar days end at the same time of day.
    [InlineData("2026-03-06T17:50", 1, C, "2026-03-07T17:50")]
    [InlineData("2026-03-06T17:50", 7, C, "2026-03-13T17:50")]
    [InlineData("2026-02-28T09:00", 1, C, "2026-03-01T09:00")]
    [InlineData("2028-02-28T09:00", 1, C, "2028-02-29T09:00")]
    [InlineData("2026-03-06T12:00", 0.5, C, "2026-03-07T00:00")]
    [InlineData("2026-09-30T10:00", 10, C, "2026-10-10T10:00")]
    // Working hours: Friday ten to six is after hours, so Monday; a make-up Saturday takes its place.
    [InlineData("2026-03-06T17:50", 2, H, "2026-03-09T11:00")]
    [InlineData("2026-10-09T17:50", 2, H, "2026-10-10T11:00")]
    [InlineData("2026-03-02T09:00", 2, H, "2026-03-02T11:00")]
    [InlineData("2026-03-02T08:00", 1, H, "2026-03-02T10:00")]
    [InlineData("2026-03-02T09:00", 0.25, H, "2026-03-02T09:15")]
    // Over the noon break; an end that falls on the end of a shift stays there.
    [InlineData("2026-03-02T11:00", 2, H, "2026-03-02T14:30")]
    [InlineData("2026-03-02T09:00", 3, H, "2026-03-02T12:00")]
    [InlineData("2026-03-02T12:00", 1, H, "2026-03-02T14:30")]
    [InlineData("2026-03-02T12:45", 1, H, "2026-03-02T14:30")]
    // Over night, weekend, holiday and make-up days.
    [InlineData("2026-03-02T09:00", 7, H, "2026-03-02T17:30")]
    [InlineData("2026-03-02T09:00", 8, H, "2026-03-03T10:00")]
    [InlineData("2026-03-02T17:30", 1, H, "2026-03-03T10:00")]
    [InlineData("2026-03-02T09:00", 35, H, "2026-03-06T17:30")]
    [InlineData("2026-03-07T10:00", 1, H, "2026-03-09T10:00")]
    [InlineData("2026-03-08T23:59", 7, H, "2026-03-09T17:30")]
    [InlineData("2026-09-30T16:30", 2, H, "2026-10-08T10:00")]
    [InlineData("2026-10-09T16:30", 2, H, "2026-10-10T10:00")]
    [InlineData("2026-10-10T16:30", 2, H, "2026-10-12T10:00")]
    [InlineData("2026-09-19T10:00", 1, H, "2026-09-20T10:00")]
    // Working days end at the same place in the working day.
    [InlineData("2026-03-02T10:00", 1, W, "2026-03-03T10:00")]
    [InlineData("2026-03-06T10:00", 1, W, "2026-03-09T10:00")]
    [InlineData("2026-03-02T10:00", 5, W, "2026-03-09T10:00")]
    [InlineData("2026-03-02T10:00", 20, W, "2026-03-30T10:00")]
    [InlineData("2026-09-30T15:00", 1, W, "2026-10-08T15:00")]
    [InlineData("2026-10-09T15:00", 1, W, "2026-10-10T15:00")]
    [InlineData("2026-10-09T15:00", 2, W, "2026-10-12T15:00")]
    // A start outside working time counts from the next shift.
    [InlineData("2026-03-06T17:30", 1, W, "2026-03-10T09:00")]
    [InlineData("2026-03-06T17:50", 1, W, "2026-03-10T09:00")]
    [InlineData("2026-03-07T12:00", 1, W, "2026-03-10T09:00")]
    [InlineData("2026-03-08T23:00", 2, W, "2026-03-11T09:00")]
    [InlineData("2026-03-02T12:30", 1, W, "2026-03-03T13:30")]
    [InlineData("2026-10-01T10:00", 1, W, "2026-10-09T09:00")]
    // A part of a working day is that part of its seven hours.
    [InlineData("2026-03-02T09:00", 0.5, W, "2026-03-02T14:00")]
    [InlineData("2026-03-02T15:00", 1.5, W, "2026-03-04T10:00")]
    public void A_limit_in_shanghai_ends_when_the_calendar_says(string from, double amount, LimitUnit unit, string due) => Assert.Equal(
        Instant(due + "+08:00"),
        DueTimes.After(Instant(from + "+08:00"), new HandlingLimit(amount, unit), TinyCity.Calendar, TinyCity.Rules.TimeZone).At);

    [Theory]
    // 8 March 2026: at two the clocks go to three. A skipped time is the moment of the change.
    [InlineData("2026-03-07T02:30-05:00", 1, C, "2026-03-08T03:00-04:00")]
    [InlineData("2026-03-07T12:00-05:00", 1, C, "2026-03-08T12:00-04:00")]
    [InlineData("2026-03-08T01:59-05:00", 1, C, "2026-03-09T01:59-04:00")]
    [InlineData("2026-03-07T23:00-05:00", 4, U, "2026-03-08T04:00-04:00")]
    [InlineData("2026-03-06T16:00-05:00", 2, H, "2026-03-09T10:00-04:00")]
    [InlineData("2026-03-06T10:00-05:00", 1, W, "2026-03-09T10:00-04:00")]
    // 1 November 2026: at two the clocks go back to one. A time that comes twice means the later one; in days the hour counts the second time only.
    [InlineData("2026-10-31T01:30-04:00", 1, C, "2026-11-01T01:30-05:00")]
    [InlineData("2026-10-31T12:00-04:00", 1, C, "2026-11-01T12:00-05:00")]
    [InlineData("2026-11-01T01:30-04:00", 1, C, "2026-11-02T01:00-05:00")]
    [InlineData("2026-11-01T00:30-04:00", 2, U, "2026-11-01T01:30-05:00")]
    [InlineData("2026-10-30T16:00-04:00", 2, H, "2026-11-02T10:00-05:00")]
    // Thanksgiving.
    [InlineData("2026-11-25T10:00-05:00", 1, W, "2026-11-27T10:00-05:00")]
    [InlineData("2026-11-25T16:00-05:00", 2, H, "2026-11-27T10:00-05:00")]
    public void A_limit_in_new_york_keeps_the_wall_clock_over_its_changes(string from, double amount, LimitUnit unit, string due) => Assert.Equal(
        Instant(due), DueTimes.After(Instant(from), new HandlingLimit(amount, unit), NineToFive, NewYork).At);

    [Fact]
    public void A_due_time_tells_how_it_came_about() => Assert.Equal(
        [
            new DueStep("start", "2026-03-06T17:50:00"), new DueStep("limit", "2 WorkingHours"),
            new DueStep("calendar", "working hours only"), new DueStep("due", "2026-03-09T11:00:00"),
        ],
        DueTimes.After(Instant("2026-03-06T17:50+08:00"), new HandlingLimit(2, H), TinyCity.Calendar, TinyCity.Rules.TimeZone).Because);

    [Theory]
    [InlineData(H)]
    [InlineData(W)]
    public void A_calendar_that_never_works_is_told_and_not_searched_for_ever(LimitUnit unit)
    {
        var never = new WorkingCalendar([new(new(9, 0), new(17, 0))], [], [], []);

        var told = Assert.Throws<InvalidOperationException>(() => DueTimes.After(Happened.Now, new HandlingLimit(1, unit), never, NewYork));
        Assert.Contains("no working day", told.Message, StringComparison.Ordinal);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
