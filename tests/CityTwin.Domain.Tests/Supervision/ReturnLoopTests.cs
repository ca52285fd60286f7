using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class ReturnLoopTests
{
    [Theory]
    [InlineData("roads:Overridden roads:Overridden", "roads")]
    [InlineData("roads:Overridden roads:NotAsked", "")]
    [InlineData("roads:Pending parks:NotAsked roads:NotAsked", "roads")]
    [InlineData("roads:Overridden parks:NotAsked roads:NotAsked", "roads")]
    [InlineData("roads:Pending parks:Overridden roads:NotAsked parks:NotAsked", "parks roads")]
    [InlineData("roads:Pending roads:NotAsked", "")]
    [InlineData("roads:NotAsked parks:NotAsked roads:NotAsked", "")]
    [InlineData("roads:Overridden parks:Overridden", "")]
    public void A_case_that_goes_round_is_looked_at(string handovers, string reviewed) =>
        Assert.Equal(reviewed, string.Join(' ', Loops(Passed(handovers)).Select(task => task.Organisation)));

    // Scenario 6: returned with legal basis and upheld, no mark.
    [Theory]
    [InlineData("roads:Upheld roads:Upheld roads:Upheld")]
    [InlineData("roads:Upheld parks:Upheld roads:NotAsked")]
    [InlineData("roads:Upheld parks:Upheld roads:Upheld parks:NotAsked")]
    public void An_upheld_return_is_no_mark_against_anybody(string handovers) => Assert.Empty(Loops(Passed(handovers)));

    [Fact]
    public void However_often_returns_are_upheld_nobody_is_looked_at() => Any.Array[0, 10].Sample(cases => Assert.Empty(Loops(
    [
        .. cases.Select(one => one with { Handovers = [.. one.Handovers.Select(handover => handover with { Return = handover.IsReturned ? ReturnOutcome.Upheld : handover.Return })] }),
    ])));

    [Fact]
    public void It_says_how_often_an_organisation_was_right()
    {
        var task = Assert.Single(Loops(
            Passed("roads:Overridden roads:Overridden roads:NotAsked"), Passed("roads:Upheld parks:NotAsked") with { Id = "2" }));

        Assert.Equal(["1"], task.Evidence);
        Assert.Equal((4, 3, 1, 2), (task.Figure("received"), task.Figure("returned"), task.Figure("upheld"), task.Figure("refused")));
        Assert.Equal(new Figure("refused_returns_of_a_case", 2), task.Threshold);
    }

    [Fact]
    public void What_came_back_outside_the_period_is_not_asked_about() =>
        Assert.Empty(Loops(Open with { Handovers = [new("roads", Day(1), ReturnOutcome.Pending), new("parks", Day(2)), new("roads", Day(31))] }));

    private static IReadOnlyList<ReviewTask> Loops(params CaseFacts[] cases) =>
        [.. Found(cases, evidence: []).Where(task => task.Signal is SupervisionSignal.ReturnLoop)];

    private static CaseFacts Passed(string handovers) => Open with
    {
        Handovers = [.. handovers.Split(' ').Select((step, at) => new Handover(step.Split(':')[0], Day(1 + at), Enum.Parse<ReturnOutcome>(step.Split(':')[1])))],
    };
}
