using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class SelectiveHandlingTests
{
    [Fact]
    public void A_community_where_the_same_kind_is_late_more_often_is_looked_at()
    {
        var task = Assert.Single(Selective([.. Cases("n1", 0, onTime: 20, late: 60), .. Cases("n2", 100, onTime: 150, late: 10)]));

        Assert.Equal(("roads", "pothole in n1", 60), (task.Organisation, task.Subject, task.Evidence.Count));
        Assert.Equal((60, 80), (task.Figure("late"), task.Figure("among")));
        Assert.InRange(task.Figure("odds_ratio"), task.Figure("low"), task.Figure("high"));
        Assert.InRange(task.Figure("high"), 0, 0.5);
        Assert.Equal(new Figure("odds_ratio", 0.5), task.Threshold);
    }

    [Fact]
    public void The_same_share_everywhere_is_no_selection() =>
        Assert.Empty(Selective([.. Cases("n1", 0, onTime: 20, late: 60), .. Cases("n2", 100, onTime: 40, late: 120)]));

    [Fact]
    public void Fewer_than_thirty_cases_are_not_compared() =>
        Assert.Empty(Selective([.. Cases("n1", 0, onTime: 2, late: 27), .. Cases("n2", 100, onTime: 300, late: 10)]));

    [Fact]
    public void Another_kind_is_not_the_same() => Assert.Empty(Selective(
        [.. Cases("n1", 0, onTime: 20, late: 60).Select(one => one with { Kind = "lamp" }), .. Cases("n2", 100, onTime: 150, late: 10)]));

    // All that is late came on busy days, and busy days were mostly those of n1: alike days show no difference.
    [Fact]
    public void What_was_late_because_everything_was_is_not_held_against_a_community()
    {
        CaseFacts[] cases =
        [
            .. Cases("n1", 0, onTime: 33, late: 0), .. Cases("n2", 100, onTime: 110, late: 0),
            .. OnBusyDays(Cases("n1", 300, onTime: 10, late: 90)), .. OnBusyDays(Cases("n2", 500, onTime: 4, late: 36)),
        ];

        Assert.Empty(Selective(cases));
        Assert.NotEmpty(Selective([.. cases.Select(one => one with { FiledAt = Day(1) })]));
    }

    private static IEnumerable<ReviewTask> Selective(IEnumerable<CaseFacts> cases) =>
        Found(cases, evidence: []).Where(task => task.Signal is SupervisionSignal.SelectiveHandling);

    // All filed at once, so that the load is the same for all of them.
    private static CaseFacts[] Cases(string community, int from, int onTime, int late) =>
    [
        .. Enumerable.Range(from, onTime + late).Select(number => Good(number) with
        {
            Areas = ["town", "north", community], Results = [new Result("roads", Day(number < from + onTime ? 3 : 12))], Closings = [Resolved("roads", 13)],
        }),
    ];

    private static IEnumerable<CaseFacts> OnBusyDays(CaseFacts[] cases) => cases.Select(one => one with { FiledAt = Day(2) });
}
