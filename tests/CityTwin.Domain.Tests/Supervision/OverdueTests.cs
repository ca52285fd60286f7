using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class OverdueTests
{
    [Fact]
    public void Too_much_that_is_late_is_looked_at_and_what_nobody_took_up_is_told_apart()
    {
        var task = Assert.Single(Found([.. Good(0, 30), .. Waiting(30, 10, takenUp: null), .. Waiting(40, 10, takenUp: 2)]));

        Assert.Equal((SupervisionSignal.Overdue, "roads", 20), (task.Signal, task.Organisation, task.Evidence.Count));
        Assert.Equal((20, 50, 10, 20), (task.Figure("counted"), task.Figure("among"), task.Figure("never_taken_up"), task.Figure("still_open")));
        Assert.Equal(new Figure("share", 0.20), task.Threshold);
    }

    [Fact]
    public void What_was_done_late_is_late_and_was_taken_up()
    {
        var late = Good(30, 20).Select(one => one with { Results = [new Result("roads", Day(12))], Closings = [Resolved("roads", 13)] });
        var task = Assert.Single(Found([.. Good(0, 30), .. late]));

        Assert.Equal((20, 0, 0), (task.Figure("counted"), task.Figure("never_taken_up"), task.Figure("still_open")));
    }

    [Fact]
    public void A_few_late_cases_prove_nothing() => Assert.Empty(Found([.. Good(0, 40), .. Waiting(40, 10, takenUp: null)]));

    [Fact]
    public void What_waits_with_consent_is_not_late() => Assert.DoesNotContain(
        Found(Waiting(0, 40, takenUp: 2).Select(one => one with { SuspendedAt = Day(5) })), task => task.Signal is SupervisionSignal.Overdue);

    private static CaseFacts[] Waiting(int from, int count, double? takenUp) =>
    [
        .. Good(from, count).Select(one => one with
        {
            Closings = [], Results = [], Callback = null, Handovers = [new Handover("roads", Day(1.5)) { TakenUpAt = takenUp is { } day ? Day(day) : null }],
        }),
    ];
}
