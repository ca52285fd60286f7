using CityTwin.Domain.Indicators;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

public sealed class WorkTests
{
    private static readonly CaseFacts Returned = Open with
    {
        Handovers =
        [
            new("roads", Day(1), ReturnOutcome.Upheld), new("parks", Day(2), ReturnOutcome.Overridden), new("parks", Day(3)),
            new("water", Day(4), ReturnOutcome.Pending), new("water", Day(40), ReturnOutcome.Upheld),
        ],
    };

    [Theory]
    [InlineData("filing.on_time")]
    [InlineData("dispatch.on_time")]
    public void A_wait_counts_by_its_limit_and_for_whoever_ended_it(string formula)
    {
        StageWait[] waits =
        [
            new(Day(3), Day(3), "centre"), new(Day(4), Day(5), "centre"), new(Day(6)), new(Day(7), Day(6)), new(Day(40), Day(41), "centre"),
        ];
        var one = Open with { FilingWaits = waits, DispatchWaits = waits };

        Assert.Equal((2, 4), Count(formula, one));
        Assert.Equal((1, 2), IndicatorSheet.Of([one], March, new GroupBy(Organisation: true))[formula, new GroupKey(Organisation: "centre")] is var centre
            ? (centre.Numerator, centre.Denominator) : default);
    }

    [Fact]
    public void Rework_counts_cases_and_not_times()
    {
        var twice = Open with { Results = [new("roads", Day(3), Day(4)), new("roads", Day(5), Day(6)), new("roads", Day(7))] };

        Assert.Equal((1, 2), Count("rework.cases", twice, Open.HandledOn(9)));
    }

    [Fact]
    public void Returns_are_counted_among_the_dispatches_of_the_period() => Assert.Equal((3, 4), Count("return.rate", Returned));

    [Fact]
    public void Upheld_returns_are_counted_among_those_decided() => Assert.Equal((1, 2), Count("return.upheld", Returned));

    [Fact]
    public void A_dispatch_is_accurate_unless_a_return_was_upheld() => Assert.Equal((3, 4), Count("dispatch.accurate", Returned));

    // Whoever led at the end did not ask for the returns of those before.
    [Fact]
    public void Steps_count_for_the_organisation_that_took_them()
    {
        var sheet = IndicatorSheet.Of([Returned], March, new GroupBy(Organisation: true));

        Assert.Equal((1, 1), (sheet["return.rate", new(Organisation: "roads")].Numerator, sheet["return.rate", new(Organisation: "roads")].Denominator));
        Assert.Equal((1, 2), (sheet["return.rate", new(Organisation: "parks")].Numerator, sheet["return.rate", new(Organisation: "parks")].Denominator));
    }

    [Fact]
    public void Checks_on_site_are_due_like_cases()
    {
        var checkedUp = Open with
        {
            Verifications = [new("centre", Day(2), Day(2)), new("centre", Day(3), Day(4)), new("centre", Day(5))],
            Inspections = [new("centre", Day(9), Day(8), true), new("centre", Day(40), Day(30), false), new("centre", Day(40), Day(33), true)],
        };

        Assert.Equal((1, 3), Count("verification.on_time", checkedUp));
        Assert.Equal((2, 2), Count("inspection.on_time", checkedUp));
    }
}
