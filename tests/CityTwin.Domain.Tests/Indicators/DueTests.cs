using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>What had to be done in a period: nothing slips out of it unseen.</summary>
public sealed class DueTests
{
    [Theory]
    [InlineData(0.0, null, true)]
    [InlineData(30.999, null, true)]
    [InlineData(31.0, null, false)]
    [InlineData(-0.001, null, false)]
    [InlineData(40.0, 30.0, true)]
    [InlineData(40.0, 31.0, false)]
    [InlineData(10.0, 50.0, true)]
    [InlineData(10.0, -1.0, false)]
    [InlineData(-5.0, 5.0, false)]
    [InlineData(null, 5.0, false)]
    public void A_thing_belongs_to_the_period_of_its_deadline_or_of_being_done_ahead_of_it(double? due, double? done, bool holds) =>
        Assert.Equal(holds, March.HoldsDue(due is { } d ? Day(d) : null, done is { } e ? Day(e) : null));

    [Fact]
    public void A_period_that_is_not_over_ends_with_the_last_that_is_known()
    {
        Assert.Same(March, March.EndingWith(Day(31)));
        Assert.Equal((true, false), March.EndingWith(Day(7)) is var soFar ? (soFar.Holds(Day(7)), soFar.Holds(Day(7).AddTicks(1))) : default);
        Assert.False(March.EndingWith(Day(-1)).Holds(Day(0)));
        Assert.False(March.EndingWith(DateTimeOffset.MinValue).Holds(Day(0)));
    }

    [Fact]
    public void An_open_overdue_case_stays_in_the_denominator_and_out_of_the_numerator() => Assert.Equal((0, 1), Count("closing.on_time", Open));

    [Fact]
    public void A_late_closing_counts_as_closed_and_never_as_on_time()
    {
        var late = Open.HandledOn(10).ClosedOn(40);

        Assert.Equal((1, 1), Count("closing.rate", late));
        Assert.Equal((0, 1), Count("closing.on_time", late));
        Assert.Equal((1, 1), Count("handling.on_time", late));
    }

    [Fact]
    public void A_closing_at_the_deadline_is_on_time() => Assert.Equal((1, 1), Count("closing.on_time", Open.ClosedOn(10)));

    [Fact]
    public void A_city_with_a_deadline_for_closing_is_measured_by_that() =>
        Assert.Equal((1, 1), Count("closing.on_time", (Open with { ClosingDueAt = Day(12) }).ClosedOn(12)));

    [Fact]
    public void A_refused_result_and_an_undone_closing_do_not_count()
    {
        var again = Open with { Results = [new Result("roads", Day(5), Day(6))], Closings = [new Closing("roads", Day(7), CloseKind.Resolved, Day(8))] };

        Assert.Equal((0, 1), Count("handling.rate", again));
        Assert.Equal((0, 1), Count("closing.rate", again));
    }

    [Fact]
    public void A_merged_case_keeps_its_own_deadline_and_is_done_when_the_case_it_belongs_to_is()
    {
        var merged = Open with { MergedAt = Day(3) };

        Assert.Equal((0, 1), Count("closing.on_time", merged));
        Assert.Equal((1, 1), Count("closing.on_time", merged with { SurvivorClosedAt = Day(9) }));
        Assert.Equal((0, 1), Count("closing.on_time", merged with { SurvivorClosedAt = Day(11) }));
        Assert.Equal((1, 1), Count("handling.on_time", merged with { SurvivorHandledAt = Day(9) }));
        Assert.Equal((1, 1), Count("due.merged", merged));
    }

    [Fact]
    public void A_rejected_case_stays_and_is_counted_as_rejected()
    {
        var rejected = Open with { RejectedAt = Day(3) };

        Assert.Equal((0, 1), Count("closing.on_time", rejected));
        Assert.Equal((1, 1), Count("due.rejected", rejected));
        Assert.Equal((1, 1), Count("filing.rejected", rejected));
    }

    [Fact]
    public void A_suspended_case_is_left_out_only_where_the_name_says_so()
    {
        var suspended = Open with { SuspendedAt = Day(3) };

        Assert.Equal((0, 1), Count("closing.rate", suspended));
        Assert.Equal((0, 0), Count("closing.rate_less_suspended", suspended));
        Assert.Equal((0, 0), Count("closing.on_time_less_suspended", suspended));
        Assert.Equal((1, 1), Count("due.suspended", suspended));
        Assert.Equal((1, 1), Count("suspension.cases", suspended));
    }

    [Fact]
    public void A_case_that_was_not_suspended_counts_in_the_variant_too() => Assert.Equal((1, 2), Count("closing.on_time_less_suspended", Open, Open.ClosedOn(9)));

    [Fact]
    public void A_deadline_that_moves_out_of_the_period_is_seen()
    {
        var moved = Open with { DueAt = Day(40), Extensions = 1, SuspendedTime = TimeSpan.FromDays(3) };

        Assert.Equal((0, 0), Count("closing.on_time", moved));
        Assert.Equal((1, 1), Count("due.moved", moved));
        Assert.Equal((0, 1), Count("due.moved", Open));
        Assert.Equal((1, 1), Count("extension.cases", moved));
        Assert.Equal((1, 1), Count("suspension.cases", moved));
    }

    [Fact]
    public void A_case_without_a_deadline_is_seen()
    {
        Assert.Equal((1, 2), Count("filing.no_limit", Open, Open with { DueAt = null }));
    }

    [Fact]
    public void Urgent_cases_are_counted_once_more_on_their_own()
    {
        CaseFacts[] cases = [Open.HandledOn(9).ClosedOn(11), (Open with { IsUrgent = true }).HandledOn(12).ClosedOn(13)];

        Assert.Equal((1, 1), Count("handling.rate.urgent", cases));
        Assert.Equal((0, 1), Count("handling.on_time.urgent", cases));
        Assert.Equal((1, 1), Count("closing.rate.urgent", cases));
        Assert.Equal((0, 1), Count("closing.on_time.urgent", cases));
        Assert.Equal((1, 2), Count("handling.on_time", cases));
    }
}
