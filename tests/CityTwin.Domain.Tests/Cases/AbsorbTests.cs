using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class AbsorbTests
{
    private static readonly CaseCommand Absorb = new CaseCommand.Absorb(Case: 3, Incidents: 4, "centre");
    private static readonly CaseEvent Absorbed = new CaseEvent.Absorbed(3, 4, "centre", Now);

    [Fact]
    public void An_open_case_takes_the_incidents_of_another_one_in()
    {
        var state = Given(UpToHandling).When(Absorb).Then(Absorbed);

        Assert.Equal((CaseStage.Handling, 5), (state.Stage, state.Incidents));
    }

    [Fact]
    public void An_ended_case_takes_nothing_in() => Given(UpToResolved).When(Absorb).ThenRefused("case.merge_target_not_open");

    [Fact]
    public void A_merged_case_takes_nothing_in() => Given(Reported, MergedInto7).When(Absorb).ThenRefused("case.merge_target_not_open");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Absorb).ThenRefused("case.unknown");
}
