using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class ExcessTests
{
    [Fact]
    public void Too_many_suspended_cases_are_looked_at()
    {
        var task = Assert.Single(OfSuspensions([.. Waiting(0, 20, since: 20), .. Waiting(20, 20)]));

        Assert.Equal((SupervisionSignal.ExcessSuspension, "roads", 20), (task.Signal, task.Organisation, task.Evidence.Count));
        Assert.Equal((20, 40, 11), (task.Figure("counted"), task.Figure("among"), task.Figure("oldest_days")));
        Assert.Equal(new Figure("share", 0.20), task.Threshold);
        Assert.Empty(OfSuspensions([.. Waiting(0, 10, since: 20), .. Waiting(20, 30)]));
    }

    [Theory]
    [InlineData(-149.0, false)]
    [InlineData(-149.1, true)]
    public void One_that_is_suspended_for_too_long_is_looked_at(double since, bool reviewed)
    {
        var task = OfSuspensions([.. Waiting(0, 1, since), .. Waiting(20, 30)]).SingleOrDefault();

        Assert.Equal(reviewed ? new Figure("oldest_days", 180) : null, task?.Threshold);
    }

    [Fact]
    public void A_case_that_ended_is_not_suspended() =>
        Assert.Empty(Found(Waiting(0, 30, since: -200).Select(one => one with { RejectedAt = Day(3) })));

    [Fact]
    public void Too_many_excluded_demands_are_looked_at()
    {
        var task = Assert.Single(Found([.. Good(0, 40), .. Good(40, 10).Select(one => one with { IsExcluded = true })]));

        Assert.Equal((SupervisionSignal.ExcessExclusion, 10, 50), (task.Signal, task.Figure("counted"), task.Figure("among")));
        Assert.Equal(Good(40, 10).Select(one => one.Id), task.Evidence);
        Assert.Empty(Found([.. Good(0, 46), .. Good(46, 4).Select(one => one with { IsExcluded = true })]));
    }

    private static IEnumerable<ReviewTask> OfSuspensions(IEnumerable<CaseFacts> cases) =>
        Found(cases).Where(task => task.Signal is SupervisionSignal.ExcessSuspension);

    private static CaseFacts[] Waiting(int from, int count, double? since = null) =>
        [.. Good(from, count).Select(one => one with { Closings = [], Results = [], Callback = null, SuspendedAt = since is { } day ? Day(day) : null })];
}
