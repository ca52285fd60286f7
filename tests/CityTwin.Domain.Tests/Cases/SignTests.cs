using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class SignTests
{
    private static readonly CaseCommand Sign = new CaseCommand.Sign("roads");

    [Fact]
    public void A_dispatched_case_is_taken_up() => Assert.Equal(CaseStage.Handling, Given(Reported, Filed, ToRoads).When(Sign).Then(Signed).Stage);

    [Fact]
    public void Signing_again_changes_nothing() => Given(UpToHandling).When(Sign).Then();

    [Fact]
    public void A_case_without_a_lead_cannot_be_taken_up() => Given(Reported, Filed).When(Sign).ThenRefused("case.wrong_stage");

    [Fact]
    public void Signing_is_no_way_around_the_check_on_site() => Given(UpToSubmitted).When(Sign).ThenRefused("case.wrong_stage");

    [Fact]
    public void Signing_is_no_way_to_reopen() => Given(UpToResolved).When(Sign).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Sign).ThenRefused("case.unknown");
}
