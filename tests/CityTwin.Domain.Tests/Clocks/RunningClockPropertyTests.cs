using CityTwin.Domain.Clocks;
using CityTwin.Domain.Tests.Support;
using CsCheck;
using static CityTwin.Domain.Tests.Support.ClockGens;

namespace CityTwin.Domain.Tests.Clocks;

public sealed class RunningClockPropertyTests
{
    [Fact]
    public void Any_clock_is_due_when_a_count_of_minutes_says() => Histories.Sample(
        (clock, reckoning) => clock.DueAt(reckoning) == new MinuteCount(reckoning.Calendar, reckoning.Zone).DueAt(clock), iter: 300);

    [Fact]
    public void A_clock_that_nothing_stops_is_due_like_a_plain_limit() => Gen.Select(Reckonings, Starts, Limits).Sample((reckoning, start, limit) =>
        RunningClock.StartPromise(start, limit).DueAt(reckoning) == DueTimes.After(start, limit, reckoning).At);

    [Fact]
    public void A_pause_of_no_length_changes_nothing() => Gen.Select(Histories, Minutes).Sample((made, later) =>
        Paused(made, later, 0) is not { } paused || paused.DueAt(made.Reckoning) == made.Clock.DueAt(made.Reckoning));

    [Fact]
    public void A_pause_while_nothing_counts_changes_nothing() => Gen.Select(Histories, Minutes, Minutes).Sample((made, later, length) =>
        Paused(made, later, length) is not { } paused
        || Covered(paused, made.Reckoning) > TimeSpan.Zero
        || paused.DueAt(made.Reckoning) == made.Clock.DueAt(made.Reckoning));

    [Fact]
    public void A_pause_moves_the_due_time_by_exactly_the_time_it_covers() => Gen.Select(Histories, Minutes, Minutes)
        .Where(it => it.Item1.Clock.Limit.Unit is LimitUnit.UrgentHours or LimitUnit.UrgentMinutes or LimitUnit.WorkingHours)
        .Sample((made, later, length) => Paused(made, later, length) is not { } paused || MovedBy(made, paused) == Covered(paused, made.Reckoning));

    [Fact]
    public void The_same_holds_for_days_where_days_are_of_one_length_and_clocks_never_change() =>
        Gen.Select(EvenReckonings, Starts, Limits, Minutes, Minutes).Sample((reckoning, start, limit, later, length) =>
        {
            var made = (Clock: RunningClock.Start("handling", start, limit), Reckoning: reckoning);
            return Paused(made, later, length) is not { } paused || MovedBy(made, paused) == Covered(paused, reckoning);
        });

    [Fact]
    public void A_longer_pause_never_makes_it_due_earlier() => Gen.Select(Histories, Minutes, Minutes, Minutes).Sample((made, later, length, more) =>
        Paused(made, later, length) is not { } paused || paused.DueAt(made.Reckoning) <= Paused(made, later, length + more)!.DueAt(made.Reckoning));

    [Fact]
    public void Nothing_is_due_while_it_stands_still_or_before_it_goes_on() => Gen.Select(Histories, Minutes, Minutes).Sample((made, later, length) =>
        Paused(made, later, length) is not { } paused || paused.DueAt(made.Reckoning) >= paused.Pauses[^1].Until);

    [Fact]
    public void Two_pauses_in_a_row_are_one() => Gen.Select(Histories, Minutes, Minutes, Minutes).Sample((made, later, first, second) =>
    {
        if (Paused(made, later, first + second) is not { } once)
        {
            return true;
        }

        var middle = once.Pauses[^1].From.AddMinutes(first);
        var twice = Paused(made, later, first)!;
        twice = twice with { Pauses = [.. twice.Pauses, once.Pauses[^1] with { From = middle }] };
        return twice.DueAt(made.Reckoning) == once.DueAt(made.Reckoning);
    });

    [Fact]
    public void The_order_in_which_changes_are_read_does_not_matter() => Histories.Sample((clock, reckoning) =>
    {
        var backwards = clock with { Pauses = [.. clock.Pauses.Reverse()], Extensions = [.. clock.Extensions.Reverse()] };
        return backwards.DueAt(reckoning) == clock.DueAt(reckoning)
            && ClockDerivation.Of(backwards, reckoning)[^1] == ClockDerivation.Of(clock, reckoning)[^1];
    });

    [Fact]
    public void An_extension_is_as_good_as_a_longer_limit() => Gen.Select(Reckonings, Starts, Limits, Amounts).Sample((reckoning, start, limit, more) =>
        RunningClock.Start("handling", start, limit).Extend(new(start, limit with { Amount = more }, "extension", "centre"), reckoning).Clock!.DueAt(reckoning)
            == reckoning.After(start, limit with { Amount = limit.Amount + more }));

    [Fact]
    public void What_is_left_and_what_has_gone_are_what_was_allowed() => Gen.Select(Histories, Minutes).Sample((made, later) =>
    {
        var (clock, reckoning) = made;
        var now = clock.StartedAt.AddMinutes(later);
        var allowed = reckoning.LengthOf(clock.Limit) + new TimeSpan(clock.Extensions.Sum(extension => reckoning.LengthOf(extension.More).Ticks));
        return clock.Elapsed(now, reckoning) + clock.Remaining(now, reckoning) == allowed && clock.Elapsed(now, reckoning) >= TimeSpan.Zero;
    });

    [Fact]
    public void Time_never_comes_back() => Gen.Select(Histories, Minutes, Minutes).Sample((made, first, second) =>
    {
        var now = made.Clock.StartedAt.AddMinutes(first);
        return made.Clock.Remaining(now, made.Reckoning) >= made.Clock.Remaining(now.AddMinutes(second), made.Reckoning);
    });

    [Fact]
    public void While_something_is_left_it_is_not_overdue() => Gen.Select(Histories, Minutes, Minutes).Sample((made, first, second) =>
    {
        var now = made.Clock.StartedAt.AddMinutes(first + second);
        var isLeft = made.Clock.Remaining(now, made.Reckoning) > TimeSpan.Zero;
        var isOverdue = made.Clock.IsOverdue(now, made.Reckoning);
        return made.Clock.Limit.Unit is LimitUnit.UrgentHours or LimitUnit.UrgentMinutes or LimitUnit.WorkingHours ? isLeft != isOverdue : !(isLeft && isOverdue);
    });

    [Fact]
    public void A_clock_that_resumes_goes_on_with_what_remained() => Gen.Select(Histories, Minutes, Minutes).Sample((made, later, length) =>
    {
        var (clock, reckoning) = made;
        if (Paused(made, later, length) is not { } paused || clock.Limit.Unit is not (LimitUnit.UrgentHours or LimitUnit.UrgentMinutes or LimitUnit.WorkingHours))
        {
            return true;
        }

        var (from, until) = (paused.Pauses[^1].From, paused.Pauses[^1].Until!.Value);
        return paused.Remaining(until, reckoning) == clock.Remaining(from, reckoning)
            && paused.DueAt(reckoning) == reckoning.After(until, new(reckoning.AmountOf(clock.Remaining(from, reckoning), clock.Limit.Unit), clock.Limit.Unit));
    });

    [Fact]
    public void The_last_step_of_a_derivation_that_moved_the_due_time_moved_it_there() => Histories.Sample((clock, reckoning) =>
    {
        var due = clock.Due(reckoning)!;
        return due.At == clock.DueAt(reckoning) && due.Because.Last(step => step.DueAt is not null).DueAt == due.At && due.Because[^1].Rule == "due";
    });

    /// <summary>The clock with one more pause so many minutes after its start, or after its last pause; null where that is too late.</summary>
    private static RunningClock? Paused((RunningClock Clock, Reckoning Reckoning) made, int later, int length)
    {
        var from = (made.Clock.Pauses.Count > 0 ? made.Clock.Pauses[^1].Until!.Value : made.Clock.StartedAt).AddMinutes(later);
        return made.Clock.Pause(new ClockPause(from, from.AddMinutes(length), "suspension", "centre"), made.Reckoning).Clock;
    }

    private static TimeSpan Covered(RunningClock paused, Reckoning reckoning) =>
        reckoning.Between(paused.Pauses[^1].From, paused.Pauses[^1].Until!.Value, paused.Limit.Unit);

    private static TimeSpan MovedBy((RunningClock Clock, Reckoning Reckoning) made, RunningClock paused) =>
        made.Reckoning.Between(made.Clock.DueAt(made.Reckoning)!.Value, paused.DueAt(made.Reckoning)!.Value, paused.Limit.Unit);
}
