using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class SubmitTests
{
    private static readonly CaseCommand Submit = new CaseCommand.Submit("roads");

    [Fact]
    public void A_case_at_work_waits_for_its_check_when_it_is_done() =>
        Assert.Equal(CaseStage.AwaitInspection, Given(UpToHandling).When(Submit).Then(Submitted).Stage);

    [Fact]
    public void Submitting_again_changes_nothing() => Given(UpToSubmitted).When(Submit).Then();

    [Fact]
    public void A_case_that_nobody_took_up_cannot_be_done() => Given(Reported, Filed, ToRoads).When(Submit).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_closed_case_is_refused() => Given(UpToResolved).When(Submit).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Submit).ThenRefused("case.unknown");
}
