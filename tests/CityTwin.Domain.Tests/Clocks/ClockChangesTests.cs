using System.Globalization;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Clocks;

public sealed class ClockChangesTests
{
    private static readonly Reckoning City = Calendars.Linjiang.In(TinyCity.Rules.TimeZone);
    private static readonly RunningClock Handling = RunningClock.Start("handling", At("2026-03-02T10:00"), new(2, LimitUnit.WorkingDays));
    private static readonly RunningClock Suspended = Handling.Pause(Pause("2026-03-02T14:00", null), City).Clock!;

    [Theory]
    [InlineData("2026-03-02T09:59", null, ClockRefusal.Backwards)]
    [InlineData("2026-03-03T10:00", "2026-03-03T09:59", ClockRefusal.Backwards)]
    [InlineData("2026-03-03T10:00", "2027-03-04T10:01", ClockRefusal.TooLong)]
    [InlineData("2026-03-04T10:00", null, ClockRefusal.Overdue)]
    [InlineData("2026-03-04T09:59", null, null)]
    [InlineData("2026-03-02T10:00", "2026-03-02T10:00", null)]
    [InlineData("2026-03-03T10:00", "2027-03-04T10:00", null)]
    public void A_pause_lies_between_start_and_due_and_is_at_most_a_year_long(string from, string? until, ClockRefusal? refused) =>
        Assert.Equal(refused, Handling.Pause(Pause(from, until), City).Refused);

    [Fact]
    public void What_stands_still_cannot_be_paused_again() => Assert.Equal(
        ClockRefusal.AlreadyPaused, Suspended.Pause(Pause("2026-03-02T15:00", null), City).Refused);

    [Theory]
    [InlineData("2026-03-02T15:59", ClockRefusal.AlreadyPaused)]
    [InlineData("2026-03-02T13:00", ClockRefusal.Backwards)]
    [InlineData("2026-03-02T16:00", null)]
    public void The_next_pause_begins_after_the_last_one(string from, ClockRefusal? refused) => Assert.Equal(
        refused, Suspended.Resume(At("2026-03-02T16:00")).Clock!.Pause(Pause(from, null), City).Refused);

    [Fact]
    public void Only_what_stands_still_can_be_resumed()
    {
        Assert.Equal(ClockRefusal.NotPaused, Handling.Resume(At("2026-03-02T15:00")).Refused);
        Assert.Equal(ClockRefusal.NotPaused, Suspended.Resume(At("2026-03-02T15:00")).Clock!.Resume(At("2026-03-02T15:00")).Refused);
        Assert.Equal(ClockRefusal.Backwards, Suspended.Resume(At("2026-03-02T13:59")).Refused);
    }

    [Theory]
    [InlineData("2026-03-02T09:59", 1, LimitUnit.WorkingDays, ClockRefusal.Backwards)]
    [InlineData("2026-03-04T10:00", 1, LimitUnit.WorkingDays, ClockRefusal.Overdue)]
    [InlineData("2026-03-03T10:00", 0, LimitUnit.WorkingDays, ClockRefusal.NoAmount)]
    [InlineData("2026-03-03T10:00", double.NaN, LimitUnit.WorkingDays, ClockRefusal.NoAmount)]
    [InlineData("2026-03-03T10:00", 1000.5, LimitUnit.WorkingDays, ClockRefusal.NoAmount)]
    [InlineData("2026-03-03T10:00", 1, LimitUnit.CalendarDays, ClockRefusal.OtherTime)]
    [InlineData("2026-03-03T10:00", 1, LimitUnit.UrgentHours, ClockRefusal.OtherTime)]
    [InlineData("2026-03-03T10:00", 1, LimitUnit.WorkingHours, null)]
    [InlineData("2026-03-04T09:59", 1000, LimitUnit.WorkingDays, null)]
    public void An_extension_comes_in_time_and_adds_the_same_kind_of_time(string at, double amount, LimitUnit unit, ClockRefusal? refused) =>
        Assert.Equal(refused, Handling.Extend(new(At(at), new(amount, unit), "extension", "centre"), City).Refused);

    [Fact]
    public void What_stands_still_can_be_extended() => Assert.Null(
        Suspended.Extend(new(At("2026-04-02T10:00"), new(1, LimitUnit.WorkingDays), "extension", "centre"), City).Refused);

    [Fact]
    public void A_clock_is_changed_only_so_often()
    {
        var paused = Enumerable.Range(0, ClockChanges.MostPauses).Aggregate(Handling, (clock, minute) =>
            clock.Pause(new(Handling.StartedAt.AddMinutes(minute), Handling.StartedAt.AddMinutes(minute), "suspension", "centre"), City).Clock!);
        var extended = Enumerable.Range(0, ClockChanges.MostExtensions).Aggregate(Handling, (clock, minute) =>
            clock.Extend(new(Handling.StartedAt.AddMinutes(minute), new(1, LimitUnit.WorkingDays), "extension", "centre"), City).Clock!);

        Assert.Equal(ClockRefusal.TooMany, paused.Pause(Pause("2026-03-03T10:00", null), City).Refused);
        Assert.Equal(ClockRefusal.TooMany, extended.Extend(new(At("2026-03-03T10:00"), new(1, LimitUnit.WorkingDays), "extension", "centre"), City).Refused);
    }

    private static ClockPause Pause(string from, string? until) => new(At(from), until is null ? null : At(until), "suspension", "centre");

    private static DateTimeOffset At(string wall) => DateTimeOffset.Parse(wall + "+08:00", CultureInfo.InvariantCulture);
}
