using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class GiveBackTests
{
    private static readonly CaseCommand GiveBack = new CaseCommand.GiveBack(Case: 3, Incidents: 4, "centre");
    private static readonly CaseEvent Absorbed = new CaseEvent.Absorbed(3, 4, "centre", Now);
    private static readonly CaseEvent GaveBack = new CaseEvent.GaveBack(3, 4, "centre", Now);

    [Fact]
    public void The_incidents_of_the_other_case_leave_with_it() =>
        Assert.Equal(1, Given([.. UpToHandling, Absorbed]).When(GiveBack).Then(GaveBack).Incidents);

    [Fact]
    public void A_case_that_has_ended_since_lets_them_go_too()
    {
        var state = Given([.. UpToHandling, Absorbed, Submitted, Inspected, Resolved]).When(GiveBack).Then(GaveBack);

        Assert.Equal((CaseStage.Closed, 1), (state.Stage, state.Incidents));
    }

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(GiveBack).ThenRefused("case.unknown");
}
