using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class ReturnTests
{
    private static readonly CaseCommand Return = Because(NotOurs);
    private static readonly CaseEvent[] UpToReturn = [Reported, Filed, ToRoads, ReturnAsked];

    [Fact]
    public void A_return_is_looked_at_by_somebody_else_and_the_lead_stays_until_then()
    {
        var state = Given(Reported, Filed, ToRoads).When(Return).Then(ReturnAsked);

        Assert.Equal((CaseStage.ReturnReview, "roads", 1), (state.Stage, state.Lead, state.Returns));
        Assert.Equal(DueAt, state.Handling!.DueAt);
    }

    [Fact]
    public void Giving_back_again_changes_nothing() => Given(UpToReturn).When(Return).Then();

    [Fact]
    public void What_was_taken_up_cannot_be_given_back() => Given(UpToHandling).When(Return).ThenRefused("work.wrong_state");

    [Fact]
    public void Giving_back_is_no_way_to_file() => Given(Reported).When(Return).ThenRefused("work.nobody_leads");

    [Theory, MemberData(nameof(Reasons.Unusable), MemberType = typeof(Reasons))]
    public void A_basis_is_asked_for(string basis) => Given(Reported, Filed, ToRoads).When(Because(NotOurs with { Basis = basis })).ThenRefused("case.reason_invalid");

    [Fact]
    public void The_time_for_it_is_one_working_day()
    {
        Assert.Equal(1, Given(Reported, Filed, ToRoads).At(Now.AddDays(1)).When(Return).ThenAll().Returns);
        Given(Reported, Filed, ToRoads).At(Now.AddDays(1).AddTicks(1)).When(Return).ThenRefused("work.return_window_passed");
    }

    [Theory, InlineData("roads"), InlineData("navy")]
    public void The_counter_proposal_is_another_organisation_of_the_city(string proposal) =>
        Given(Reported, Filed, ToRoads).When(Because(NotOurs with { CounterProposal = proposal })).ThenRefused("case.organisation_unknown");

    [Fact]
    public void An_upheld_return_without_a_proposal_waits_for_somebody_to_be_named()
    {
        var state = Given(UpToReturn).When(new CaseCommand.UpholdReturn(0, "centre")).Then(Returned);

        Assert.Equal((CaseStage.Filed, null, ObligationState.Returned), (state.Stage, state.Lead, state.Obligations[0].State));
    }

    [Fact]
    public void An_upheld_return_goes_to_the_counter_proposal()
    {
        var proposed = new CaseEvent.ReturnAsked(1, NotOurs with { CounterProposal = "n-office" }, "roads", Now);
        var state = Given(Reported, Filed, ToRoads, proposed).When(new CaseCommand.UpholdReturn(0, "centre")).ThenAll();

        Assert.Equal((CaseStage.Dispatched, "n-office", "counter_proposal"), (state.Stage, state.Lead, state.Grounds!.By));
    }

    [Fact]
    public void After_an_override_there_is_no_further_return()
    {
        var state = Given(UpToReturn).When(new CaseCommand.OverrideReturn(0, "the list says so", "centre")).ThenAll();
        Assert.Equal((CaseStage.Dispatched, "roads", true), (state.Stage, state.Lead, state.LeadObligation!.Designated));

        Given([.. UpToReturn, new CaseEvent.Designated(1, "the list says so", FourHours, "centre", Now)]).When(Return).ThenRefused("work.designated");
    }

    [Fact]
    public void Nobody_decides_about_its_own_return() =>
        Given(UpToReturn).When(new CaseCommand.UpholdReturn(0, "roads")).ThenRefused("work.reviewed_by_party");

    [Fact]
    public void Two_returns_come_before_the_common_superior_who_alone_names_the_lead()
    {
        CaseEvent[] second = [.. UpToReturn, Returned, Dispatched("n-office", 2)];
        var raised = Given(second).When(new CaseCommand.AskReturn(0, NotOurs, "n-office")).ThenAll();
        Assert.Equal((CaseStage.ReturnReview, "parks"), (raised.Stage, raised.RaisedTo));

        CaseEvent[] before =
        [
            .. second, new CaseEvent.ReturnAsked(2, NotOurs, "n-office", Now), new CaseEvent.Raised(2, "parks", RaiseReason.ReturnLoop, Now),
        ];
        Given(before).When(new CaseCommand.UpholdReturn(0, "centre")).ThenRefused("work.raised");
        var named = Given(before).When(new CaseCommand.Designate("roads", "it is yours", "parks")).ThenAll();
        Assert.Equal((CaseStage.Dispatched, "roads", true, null), (named.Stage, named.Lead, named.LeadObligation!.Designated, named.RaisedTo));
    }

    [Fact]
    public void Going_back_to_somebody_who_gave_it_back_comes_before_the_common_superior()
    {
        CaseEvent[] toOffice = [.. UpToReturn, Returned, Dispatched("n-office", 2)];
        var once = TinyCity.Rules.Process with { ReturnsUntilRaised = 10 };
        var rules = new Domain.Cities.CityRules(
            TinyCity.Rules.City, TinyCity.Rules.Areas, TinyCity.Rules.Organisations, TinyCity.Rules.Catalogue, TinyCity.Calendar, process: once);
        var state = toOffice.Aggregate(Case.Unreported, Case.Evolve);

        var back = CaseDecider.Decide(state, new CaseCommand.AskReturn(0, NotOurs with { CounterProposal = "roads" }, "n-office"), rules, Now);
        var onwards = CaseDecider.Decide(state, new CaseCommand.AskReturn(0, NotOurs with { CounterProposal = "n1-committee" }, "n-office"), rules, Now);

        Assert.Contains(back.Events, happened => happened is CaseEvent.Raised { Reason: RaiseReason.ReturnLoop });
        Assert.DoesNotContain(onwards.Events, happened => happened is CaseEvent.Raised);
    }

    [Fact]
    public void Whoever_assists_gives_back_without_moving_the_case()
    {
        var asked = Given([.. UpToHandling, ParksAsked]).When(new CaseCommand.AskReturn(2, NotOurs, "parks")).ThenAll();
        Assert.Equal((CaseStage.Handling, ObligationState.ReturnAsked, 0), (asked.Stage, asked.Obligations[1].State, asked.Returns));

        var upheld = CaseDecider.Decide(asked, new CaseCommand.UpholdReturn(2, "centre"), TinyCity.Rules, Now).Events.Aggregate(asked, Case.Evolve);
        Assert.Equal((CaseStage.Handling, ObligationState.Returned), (upheld.Stage, upheld.Obligations[1].State));
    }

    [Fact]
    public void A_case_that_nobody_reported_is_unknown() => Given().When(Return).ThenRefused("case.unknown");

    private static CaseCommand Because(ReturnClaim claim) => new CaseCommand.AskReturn(0, claim, "roads");
}
