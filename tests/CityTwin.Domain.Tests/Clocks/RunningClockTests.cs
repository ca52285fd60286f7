using System.Globalization;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Clocks;

/// <summary>A duty of two working days, begun at ten in the morning of Monday 2 March 2026 in Shanghai and due on Wednesday at ten.</summary>
public sealed class RunningClockTests
{
    private static readonly Reckoning City = Calendars.Linjiang.In(TinyCity.Rules.TimeZone);
    private static readonly RunningClock Handling = RunningClock.Start("handling", At("2026-03-02T10:00"), new(2, LimitUnit.WorkingDays));

    [Fact]
    public void A_clock_that_nothing_stops_says_which_clock_it_is_and_how_its_due_time_came_about() => Assert.Equal(
        [
            new DueStep("clock", "handling"),
            new DueStep("start", "2026-03-02T10:00:00"),
            new DueStep("limit", "2 WorkingDays", At("2026-03-04T10:00")),
            new DueStep("calendar", "working days only"),
            new DueStep("due", "2026-03-04T10:00:00"),
        ],
        Handling.Due(City)!.Because);

    [Fact]
    public void A_derivation_names_each_pause_and_extension_with_its_rule_who_approved_it_and_where_it_moved_the_due_time()
    {
        var clock = Done(Handling.Pause(new(At("2026-03-02T14:00"), null, "suspension.weather", "centre"), City));
        clock = Done(clock.Extend(new(At("2026-03-02T16:00"), new(1, LimitUnit.WorkingDays), "extension.engineering", "district"), City));
        clock = Done(clock.Resume(At("2026-03-03T10:00")));
        clock = Done(clock.Extend(new(At("2026-03-04T10:00"), new(3, LimitUnit.WorkingHours), "extension.second", "city-hall"), City));

        Assert.Equal(
            [
                new DueStep("clock", "handling"),
                new DueStep("start", "2026-03-02T10:00:00"),
                new DueStep("limit", "2 WorkingDays", At("2026-03-04T10:00")),
                new DueStep("calendar", "working days only"),
                new DueStep("suspension.weather", "stood still from 2026-03-02T14:00:00 until 2026-03-03T10:00:00: 0.6429 WorkingDays", At("2026-03-04T16:00"), "centre"),
                new DueStep("extension.engineering", "1 WorkingDays more, approved 2026-03-02T16:00:00", At("2026-03-05T16:00"), "district"),
                new DueStep("extension.second", "3 WorkingHours more, approved 2026-03-04T10:00:00", At("2026-03-06T10:30"), "city-hall"),
                new DueStep("due", "2026-03-06T10:30:00"),
            ],
            clock.Due(City)!.Because);
    }

    [Fact]
    public void A_derivation_follows_the_order_of_time_also_when_an_extension_came_before_a_pause()
    {
        var clock = Done(Handling.Extend(new(At("2026-03-02T11:00"), new(1, LimitUnit.WorkingDays), "extension", "centre"), City));
        clock = Done(clock.Pause(new(At("2026-03-02T14:00"), At("2026-03-02T15:00"), "suspension", "centre"), City));

        Assert.Equal(["clock", "start", "limit", "calendar", "extension", "suspension", "due"], clock.Due(City)!.Because.Select(step => step.Rule));
    }

    [Fact]
    public void A_clock_that_stands_still_has_no_due_time_but_a_derivation()
    {
        var paused = Done(Handling.Pause(new(At("2026-03-02T14:00"), null, "suspension.weather", "centre"), City));

        Assert.Null(paused.DueAt(City));
        Assert.Null(paused.Due(City));
        Assert.Equal(new DueStep("suspension.weather", "stands still from 2026-03-02T14:00:00", null, "centre"), ClockDerivation.Of(paused, City)[^1]);
        Assert.False(paused.IsOverdue(At("2027-03-02T14:00"), City));
    }

    [Fact]
    public void A_derivation_names_the_calendar_where_it_is_not_the_city_s() => Assert.Contains(
        new DueStep("calendar", "working hours only, calendar two-shifts"),
        RunningClock.Start("handling", At("2026-03-02T10:00"), new(2, LimitUnit.WorkingHours), "two-shifts").Due(Calendars.TwoShifts.In(City.Zone))!.Because);

    [Fact]
    public void The_promise_to_citizens_starts_with_the_first_report_and_never_pauses()
    {
        var clock = RunningClock.StartPromise(At("2026-03-06T17:50"), new(5, LimitUnit.WorkingDays));

        Assert.Equal(At("2026-03-16T09:00"), clock.DueAt(City));
        Assert.Equal(new DueStep("clock", "promise"), clock.Due(City)!.Because[0]);
        Assert.Equal(ClockRefusal.NeverPauses, clock.Pause(new(At("2026-03-09T10:00"), null, "suspension", "centre"), City).Refused);
    }

    [Fact]
    public void Time_goes_by_in_the_unit_of_the_limit_and_stands_still_in_a_pause()
    {
        var clock = Done(Handling.Pause(new(At("2026-03-03T09:00"), At("2026-03-04T09:00"), "suspension", "centre"), City));

        Assert.Equal(TimeSpan.Zero, clock.Elapsed(At("2026-03-01T10:00"), City));
        Assert.Equal(TimeSpan.FromHours(2), clock.Elapsed(At("2026-03-02T12:30"), City));
        Assert.Equal(TimeSpan.FromHours(6), clock.Elapsed(At("2026-03-03T15:00"), City));
        Assert.Equal(TimeSpan.FromHours(8), clock.Remaining(At("2026-03-03T15:00"), City));
        Assert.Equal(2 - (6 / 7.0), City.AmountOf(clock.Remaining(At("2026-03-04T09:00"), City), LimitUnit.WorkingDays), precision: 12);
        Assert.Equal(TimeSpan.FromHours(-1), clock.Remaining(At("2026-03-05T11:00"), City));
    }

    [Fact]
    public void It_is_overdue_at_its_due_time_and_not_a_tick_before()
    {
        var due = Handling.DueAt(City)!.Value;

        Assert.False(Handling.IsOverdue(due.AddTicks(-1), City));
        Assert.True(Handling.IsOverdue(due, City));
    }

    [Fact]
    public void It_stands_still_from_the_beginning_of_a_pause_until_just_before_its_end()
    {
        var clock = Done(Handling.Pause(new(At("2026-03-02T14:00"), At("2026-03-02T16:00"), "suspension", "centre"), City));

        Assert.False(clock.IsPaused(At("2026-03-02T13:59")));
        Assert.True(clock.IsPaused(At("2026-03-02T14:00")));
        Assert.False(clock.IsPaused(At("2026-03-02T16:00")));
    }

    [Fact]
    public void A_pause_can_end_before_the_time_that_was_chosen()
    {
        var clock = Done(Handling.Pause(new(At("2026-03-02T14:00"), At("2026-06-02T14:00"), "suspension", "centre"), City));

        Assert.Equal(At("2026-03-04T11:00"), Done(clock.Resume(At("2026-03-02T15:00"))).DueAt(City));
    }

    private static RunningClock Done(ClockChange change)
    {
        Assert.Null(change.Refused);
        return change.Clock!;
    }

    private static DateTimeOffset At(string wall) => DateTimeOffset.Parse(wall + "+08:00", CultureInfo.InvariantCulture);
}
