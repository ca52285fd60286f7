using CityTwin.Domain.Indicators;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>Figures that are not ratios of counts of cases.</summary>
public sealed class OtherFiguresTests
{
    private static readonly CaseFacts Solved = Open.HandledOn(8).ClosedOn(9).Answered(solved: true);

    [Fact]
    public void Demands_are_counted_for_ten_thousand_who_live_there()
    {
        var figures = DemandsPerTenThousand.Of(
            [Open with { Demands = 3 }, Open with { Areas = ["town", "north", "n2"] }, Open with { ReportedAt = Day(31) }],
            March,
            new Dictionary<string, long> { ["town"] = 80_000, ["n1"] = 1000, ["n2"] = 999, ["n3"] = 5000 });

        Assert.Equal(["n1", "n3", "town"], figures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("30.00", "0.00", "0.50"), (figures["n1"].Print(), figures["n3"].Print(), figures["town"].Print()));
        Assert.Equal((4, 80_000), (figures["town"].Numerator, figures["town"].Denominator));
    }

    [Fact]
    public void It_is_told_at_which_level_cases_were_solved()
    {
        var shares = SolvedByLevel.Of(
            [Solved, Solved with { Level = "community" }, Solved with { Level = "community" }, Open, Solved.Answered(solved: false)], March, GroupBy.Nothing)[GroupKey.Whole];

        Assert.Equal([("community", 2, 3), ("district", 1, 3)], shares.Select(share => (share.Level, share.Share.Numerator, share.Share.Denominator)));
    }

    [Fact]
    public void Levels_are_told_apart_by_group_and_add_up_to_all_that_was_solved() => Gen.Select(Any.Array[0, 20], Groupings).Sample((cases, by) =>
    {
        var shares = SolvedByLevel.Of(cases, March, by);
        Assert.All(shares.Values, levels => Assert.All(levels, level => Assert.Equal(level.Share.Denominator, levels.Sum(each => each.Share.Numerator))));
        Assert.Equal(
            cases.Count(one => one.IsSolved && March.Holds(one.ClosedAt)), shares.Values.Sum(levels => levels[0].Share.Denominator));
    });

    [Theory]
    [InlineData(new[] { 5.0 }, 5, 5)]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 2, 4)]
    [InlineData(new[] { 9.0, 1, 5 }, 5, 9)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 5, 9)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 }, 6, 10)]
    public void The_time_until_things_were_put_right_is_one_that_somebody_waited(double[] days, double median, double p90)
    {
        var times = TimeToFix.Of(days.Select(day => Open.HandledOn(1 + day).ClosedOn(30).Answered(solved: true, day: 30)), March, GroupBy.Nothing)[GroupKey.Whole];

        Assert.Equal(new TimeToFix(days.Length, 0, TimeSpan.FromDays(median), TimeSpan.FromDays(p90)), times);
    }

    [Fact]
    public void What_is_still_open_is_counted_beside_it()
    {
        var times = TimeToFix.Of([Open, Open with { ReportedAt = Day(31) }, Open with { RejectedAt = Day(3) }], March, GroupBy.Nothing)[GroupKey.Whole];

        Assert.Equal(new TimeToFix(0, 1, null, null), times);
    }

    [Fact]
    public void The_ranks_are_those_of_their_definition() => Gen.Int[1, 28].Array[1, 40].Sample(days =>
    {
        var times = TimeToFix.Of(days.Select(day => Open.HandledOn(1 + day).ClosedOn(30).Answered(solved: true, day: 30)), March, GroupBy.Nothing)[GroupKey.Whole];

        Assert.Equal(Least(days, 50), times.Median!.Value.TotalDays);
        Assert.Equal(Least(days, 90), times.P90!.Value.TotalDays);
    });

    private static double Least(int[] days, int percent) => days.Where(most => days.Count(day => day <= most) * 100 >= percent * days.Length).Min();
}
