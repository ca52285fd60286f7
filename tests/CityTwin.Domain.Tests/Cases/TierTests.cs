using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

/// <summary>Up and down the tiers, and help from the side.</summary>
public sealed class TierTests
{
    private static readonly CaseEvent ToCommittee = Dispatched("n1-committee");

    [Fact]
    public void A_case_goes_up_to_the_next_competent_tier_and_whoever_had_it_is_released()
    {
        var state = Given(Reported, Filed, ToCommittee).When(new CaseCommand.Escalate(EscalationReason.NoAuthority, "n1-committee")).ThenAll();

        Assert.Equal((CaseStage.Dispatched, "n-office", ObligationState.Released), (state.Stage, state.Lead, state.Obligations[0].State));
        Assert.Equal((RouteGrounds.ByEscalation, "NO_AUTHORITY"), (state.Grounds!.By, state.Grounds.Reason));
    }

    [Fact]
    public void Beyond_the_last_tier_the_city_coordinates()
    {
        var state = Given(UpToHandling).When(new CaseCommand.Escalate(EscalationReason.PolicyGap, "roads")).ThenAll();

        Assert.Equal((CaseStage.Filed, null), (state.Stage, state.Lead));
    }

    [Fact]
    public void Going_up_needs_a_reason_of_the_closed_list() =>
        Given(Reported, Filed, ToCommittee).When(new CaseCommand.Escalate(null, "n1-committee")).ThenRefused("case.escalation_reason_missing");

    [Fact]
    public void Going_down_needs_authority_there_and_the_means()
    {
        var down = new CaseCommand.SendDown("community", "one crew for a week", "centre");
        var state = Given(Reported, Filed, ToRoads).When(down).ThenAll();
        Assert.Equal(("n1-committee", RouteGrounds.ByDescent, "one crew for a week"), (state.Lead, state.Grounds!.By, state.Grounds.Reason));

        Given(Reported, Filed, ToRoads).When(down with { Means = string.Empty }).ThenRefused("case.means_missing");
        Given(Reported, Filed, ToRoads).When(down with { Level = "city" }).ThenRefused("routing.not_below");
        Given(new CaseEvent.Reported(First, TinyCity.InS1, "2026.1", null, Now), Filed, ToRoads).When(down).ThenRefused("routing.nobody_competent");
    }

    [Fact]
    public void An_assist_is_asked_of_an_organisation_of_this_place_once()
    {
        var ask = new CaseCommand.AskAssist("parks", "cut the roots", "roads");
        Given(UpToHandling).When(ask).Then(ParksAsked);
        Given([.. UpToHandling, ParksAsked]).When(ask).Then();
        Given(new CaseEvent.Reported(First, TinyCity.InS1, "2026.1", null, Now), Filed, ToRoads, Signed)
            .When(ask with { Organisation = "n-office" }).ThenRefused("routing.no_authority");
        Given(Reported, Filed).When(ask).ThenRefused("case.wrong_stage");
        Given(UpToHandling).When(ask with { Organisation = "navy" }).ThenRefused("case.organisation_unknown");
    }

    [Fact]
    public void A_case_that_is_handed_on_and_on_comes_to_an_end_of_it()
    {
        var handed = Enumerable.Range(1, DutyRejections.MostObligations).Select(number => Dispatched(number % 2 == 0 ? "roads" : "parks", number));
        var full = new[] { Reported, Filed }.Concat(handed).ToArray();

        Given(full).When(new CaseCommand.Dispatch("parks", "centre")).ThenRefused("work.too_many");
        Given(full).When(new CaseCommand.AskAssist("parks", "help", "centre")).ThenRefused("work.too_many");
        Given(full).When(new CaseCommand.Escalate(EscalationReason.Safety, "centre")).ThenRefused("work.too_many");
        Assert.Equal("parks", Given(full[..^1]).When(new CaseCommand.Dispatch("roads", "centre")).ThenAll().Obligations[^2].Organisation);
    }

    [Fact]
    public void Whoever_is_named_to_lead_no_longer_assists()
    {
        var state = new[] { Reported, Filed, ToRoads, ParksAsked, Dispatched("parks", 3) }.Aggregate(Case.Unreported, Case.Evolve);

        Assert.Equal([ObligationState.Released, ObligationState.Released, ObligationState.Offered], state.Obligations.Select(duty => duty.State));
    }
}
