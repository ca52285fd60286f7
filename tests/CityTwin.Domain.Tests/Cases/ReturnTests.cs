using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class ReturnTests
{
    private static readonly CaseCommand Return = new CaseCommand.Return("not our road", "roads");

    [Fact]
    public void A_dispatched_case_is_given_back_and_nobody_leads_it()
    {
        var state = Given(Reported, Filed, ToRoads).When(Return).Then(Returned);

        Assert.Equal((CaseStage.Filed, null, 1), (state.Stage, state.Lead, state.Returns));
        Assert.Empty(state.LeadBecause);
    }

    [Fact]
    public void Giving_back_leaves_the_limit_as_it_was() =>
        Assert.Equal(DueAt, Given(Reported, Filed, ToRoads).When(Return).Then(Returned).Due!.At);

    [Fact]
    public void Giving_back_again_changes_nothing() => Given(Reported, Filed, ToRoads, Returned).When(Return).Then();

    [Fact]
    public void A_signed_case_cannot_be_given_back() => Given(UpToHandling).When(Return).ThenRefused("case.wrong_stage");

    [Fact]
    public void Giving_back_is_no_way_to_file() => Given(Reported).When(Return).ThenRefused("case.wrong_stage");

    [Theory, MemberData(nameof(Reasons.Unusable), MemberType = typeof(Reasons))]
    public void A_reason_is_asked_for(string reason) =>
        Given(Reported, Filed, ToRoads).When(new CaseCommand.Return(reason, "roads")).ThenRefused("case.reason_invalid");

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Return).ThenRefused("case.unknown");
}
