using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class FalseClosureTests
{
    [Fact]
    public void Work_well_done_asks_for_no_review() => Assert.Empty(Found(Good(0, 60)));

    [Fact]
    public void Too_many_reopened_closings_are_reviewed_with_their_cases_and_the_interval()
    {
        var task = Assert.Single(Found([.. Good(0, 50), .. Good(50, 10).Select(Reopened)]));

        Assert.Equal((SupervisionSignal.FalseClosure, "roads", null), (task.Signal, task.Organisation, task.Subject));
        Assert.Equal(Good(50, 10).Select(one => one.Id), task.Evidence);
        Assert.Equal((10, 60), (task.Figure("counted"), task.Figure("among")));
        Assert.Equal(WilsonInterval.Of(10, 60), new WilsonInterval(task.Figure("low"), task.Figure("high")));
        Assert.Equal(new Figure("share", 0.05), task.Threshold);
    }

    // 2 of 22 are 9 %, and the interval still holds 5 %.
    [Fact]
    public void A_few_cases_prove_nothing() => Assert.Empty(Found([Good(0), .. Good(1, 19), Reopened(Good(20)), Reopened(Good(21))]));

    [Theory]
    [InlineData(7.0, true)]
    [InlineData(7.001, false)]
    public void The_same_again_within_a_week_makes_a_closing_false(double days, bool isFalse) =>
        Assert.Equal(isFalse, IsFalse(Good(0) with { RecurredAt = Day(9 + days) }));

    [Theory]
    [InlineData("centre", false, 9.0, true)]
    [InlineData("centre", false, 20.0, true)]
    [InlineData("centre", false, 8.9, false)]
    [InlineData("centre", true, 20.0, false)]
    [InlineData("roads", false, 20.0, false)]
    public void A_check_counts_when_it_is_independent_and_about_this_closing(string by, bool holds, double day, bool isFalse) =>
        Assert.Equal(isFalse, IsFalse(Good(0), new SampleCheck("000", by, Day(day), holds)));

    [Fact]
    public void A_check_before_the_next_closing_is_not_about_that()
    {
        var twice = Good(0) with { Closings = [Resolved("roads", 9) with { ReopenedAt = Day(11) }, Resolved("parks", 15)] };

        Assert.Equal(["roads"], FalseOnes(twice, new SampleCheck("000", "centre", Day(10), false)));
        Assert.Equal(["parks", "roads"], FalseOnes(twice, new SampleCheck("000", "centre", Day(15), false)));
    }

    [Theory]
    [InlineData(CloseKind.Explained)]
    [InlineData(CloseKind.ResolvedTemporary)]
    [InlineData(CloseKind.NotFound)]
    public void Only_who_says_resolved_can_be_wrong_about_it(CloseKind kind) =>
        Assert.False(IsFalse(Good(0) with { Closings = [new Closing("roads", Day(9), kind, Day(10))] }));

    [Fact]
    public void A_closing_outside_the_period_is_not_asked_about() =>
        Assert.False(IsFalse(Good(0) with { Closings = [new Closing("roads", Day(31), CloseKind.Resolved, Day(32))] }));

    private static bool IsFalse(CaseFacts one, params SampleCheck[] samples) => FalseOnes(one, samples).Count > 0;

    // With a threshold of nothing, one false closing is enough to be reviewed.
    private static List<string> FalseOnes(CaseFacts one, params SampleCheck[] samples) =>
    [
        .. Found([one], samples: samples, thresholds: Usual with { FalseClosureShare = 0 })
            .Where(task => task.Signal is SupervisionSignal.FalseClosure).Select(task => task.Organisation),
    ];
}
