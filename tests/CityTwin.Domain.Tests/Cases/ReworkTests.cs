using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class ReworkTests
{
    private static readonly CaseCommand Rework = new CaseCommand.Rework("still there", "inspection");

    [Fact]
    public void A_case_that_fails_its_check_goes_back_to_work()
    {
        var state = Given(UpToSubmitted).When(Rework).Then(Reworked);

        Assert.Equal((CaseStage.Handling, "roads", 1), (state.Stage, state.Lead, state.Reworks));
    }

    [Fact]
    public void Nobody_checks_its_own_work() => Given(UpToSubmitted).When(new CaseCommand.Rework("still there", "roads")).ThenRefused("case.inspector_handled");

    [Fact]
    public void The_time_that_remained_goes_on()
    {
        var state = Given(UpToSubmitted).At(Now.AddDays(1)).When(Rework).ThenAll();

        Assert.Equal((DueAt.AddDays(1), DueAt.AddDays(1)), (state.Handling!.DueAt, state.Obligations[0].Clock!.DueAt));
        Assert.Equal(DueAt, state.Promise!.DueAt);
    }

    [Fact]
    public void Saying_it_again_changes_nothing() => Given([.. UpToSubmitted, Reworked]).When(Rework).Then();

    [Fact]
    public void Rework_is_no_way_to_sign() => Given(Reported, Filed, ToRoads).When(Rework).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_closed_case_must_be_reopened_instead() => Given(UpToResolved).When(Rework).ThenRefused("case.wrong_stage");

    [Theory, MemberData(nameof(Reasons.Unusable), MemberType = typeof(Reasons))]
    public void A_reason_is_asked_for(string reason) =>
        Given(UpToSubmitted).When(new CaseCommand.Rework(reason, "inspection")).ThenRefused("case.reason_invalid");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Rework).ThenRefused("case.unknown");
}
