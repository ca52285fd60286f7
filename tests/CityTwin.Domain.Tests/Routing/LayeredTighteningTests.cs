using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;
using static CityTwin.Domain.Tests.Routing.RouteTown;

namespace CityTwin.Domain.Tests.Routing;

public sealed class LayeredTighteningTests
{
    // Scenario 10: the city promises 5 working days, the district's list gives communities 3.
    [Fact]
    public void A_lower_level_is_never_given_less_time_than_the_city_promises()
    {
        var tightened = Assert.Single(Found(Duty("stall", "community=committee", limit: Days(3))));

        Assert.Equal(("community", "stall", 5, null, true), (tightened.Duty.Level, tightened.Kind.Key.Code, tightened.Above.Amount, tightened.AboveLevel, tightened.IsComparable));
    }

    [Theory]
    [InlineData(7, 6, "district")]
    [InlineData(7, 7, null)]
    [InlineData(7, 9, null)]
    public void A_lower_level_is_never_given_less_time_than_the_level_above(double above, double below, string? aboveLevel) => Assert.Equal(
        aboveLevel is null ? [] : [aboveLevel],
        Found(Duty("stall", "district=urban", limit: Days(above)), Duty("stall", "street=office", limit: Days(below))).Select(tightened => tightened.AboveLevel));

    [Fact]
    public void A_level_is_compared_with_all_levels_above_it_and_reported_once()
    {
        var tightened = Assert.Single(Found(
            Duty("snow", "city=urban", limit: Days(9)), Duty("snow", "district=urban", limit: Days(9)), Duty("snow", "community=committee", DutyRole.Assist, limit: Days(4))));

        Assert.Equal(("community", "district"), (tightened.Duty.Level, tightened.AboveLevel));
    }

    [Fact]
    public void The_city_may_be_as_strict_with_itself_as_it_likes() => Assert.Empty(Found(Duty("pipe", "city=water", limit: Days(1))));

    [Fact]
    public void Where_nothing_above_sets_a_limit_there_is_nothing_to_be_stricter_than() => Assert.Empty(Found(Duty("snow", "community=committee", limit: Days(1))));

    [Fact]
    public void Limits_of_different_units_are_not_compared()
    {
        var tightened = Assert.Single(Found(Duty("stall", "street=office", limit: new HandlingLimit(900, LimitUnit.CalendarDays))));

        Assert.False(tightened.IsComparable);
    }

    [Fact]
    public void Limits_that_are_never_in_force_together_do_not_meet() => Assert.Empty(Found(
        Duty("snow", "district=urban", limit: Days(9), to: "2026-06-30"), Duty("snow", "street=office", limit: Days(4), from: "2026-07-01")));

    [Fact]
    public void Limits_that_meet_on_a_single_day_are_compared() => Assert.Single(Found(
        Duty("snow", "district=urban", limit: Days(9), to: "2026-07-01"), Duty("snow", "street=office", limit: Days(4), from: "2026-07-01")));

    [Fact]
    public void A_wide_duty_that_a_narrow_one_takes_the_place_of_is_not_compared() => Assert.Empty(Found(
        Duty("#weather", "district=urban", limit: Days(9)), Duty("snow", "district=urban", limit: Days(5)), Duty("snow", "street=office", limit: Days(5))));

    private static IReadOnlyList<TightenedDuty> Found(params Duty[] duties) => LayeredTightening.In(Rules(duties));

    private static HandlingLimit Days(double amount) => new(amount, LimitUnit.WorkingDays);
}
