using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Operations;

/// <summary>What a border near by means for a case when it is opened, and once it is known whose it is.</summary>
public sealed class EdgeCaseTests
{
    [Fact]
    public void Where_two_sides_would_lead_both_are_asked_and_the_first_receiver_makes_it_safe_at_once()
    {
        var state = Opened(BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts).Events);

        Assert.Equal((CaseStage.Dispatched, "street-a1", -7L), (state.Stage, state.Lead, state.JurisdictionAskedIn));
        Assert.Equal("先行处置 / make it safe first", state.LeadObligation!.Asked);
        Assert.Equal([-7L], state.Operations);
    }

    [Fact]
    public void At_a_triple_point_all_three_are_asked_the_own_side_first()
    {
        var asked = BorderTown.Report(BorderTown.Noise, BorderTown.TriplePoint).Events.OfType<CaseEvent.JurisdictionAsked>().Single();

        Assert.Equal(["street-a1", "street-a2", "street-b1"], asked.Claimants.Select(it => it.Organisation));
        Assert.Equal([0, 4.2, 9], asked.Claimants.Select(it => it.Metres));
    }

    [Fact]
    public void A_kind_that_the_same_organisation_leads_on_both_sides_is_no_question() => Assert.DoesNotContain(
        BorderTown.Report(BorderTown.Water, BorderTown.AcrossDistricts).Events, it => it is CaseEvent.JurisdictionAsked);

    [Fact]
    public void A_city_that_has_no_cases_claimed_asks_nobody() => Assert.DoesNotContain(
        BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts, rules: BorderTown.Unclaiming).Events, it => it is CaseEvent.JurisdictionAsked);

    [Fact]
    public void The_promise_runs_from_the_report_whatever_the_sides_say()
    {
        var state = Opened(BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts).Events);
        var settled = After(state, new CaseCommand.Settle(-7, "street-b1", SettledBy.Designation, "the map", "urban"), BorderTown.Monday.AddHours(9));

        Assert.Equal(state.Promise, settled.Promise);
        Assert.Equal(state.Handling, settled.Handling);
    }

    [Fact]
    public void Whoever_is_designated_leads_and_cannot_give_it_back()
    {
        var state = Opened(BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts).Events);
        var settled = After(state, new CaseCommand.Settle(-7, "street-b1", SettledBy.Designation, "the map", "urban"), BorderTown.Monday.AddHours(1));

        Assert.Equal(("street-b1", true, null), (settled.Lead, settled.LeadObligation!.Designated, settled.JurisdictionAskedIn));
        Assert.Equal(RouteGrounds.ByDesignation, settled.Grounds!.By);
        Assert.Equal("work.designated", Refused(settled, Back("street-b1")));
    }

    [Fact]
    public void The_first_receiver_keeps_what_it_does_when_it_is_designated_itself()
    {
        var signed = After(Opened(BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts).Events), new CaseCommand.Sign(0, "street-a1"), BorderTown.Monday);
        var settled = After(signed, new CaseCommand.Settle(-7, "street-a1", SettledBy.Designation, "the map", "urban"), BorderTown.Monday.AddHours(1));

        Assert.Equal((CaseStage.Handling, 1, true), (settled.Stage, settled.Obligations.Count, settled.LeadObligation!.Designated));
    }

    [Fact]
    public void While_it_is_asked_whose_it_is_the_first_receiver_denies_instead_of_giving_back()
    {
        var state = Opened(BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts).Events);

        Assert.Equal("work.jurisdiction_asked", Refused(state, Back("street-a1")));
    }

    [Fact]
    public void A_precedent_routes_at_once_and_says_where_it_comes_from()
    {
        var precedent = new Precedent(BorderTown.AcrossDistricts.Key, BorderTown.Noise, "street-b1", -3, BorderTown.Monday.AddDays(-1));
        var events = BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts, precedent).Events;
        var state = Opened(events);

        Assert.DoesNotContain(events, it => it is CaseEvent.JurisdictionAsked);
        Assert.Equal(("street-b1", RouteGrounds.ByPrecedent, "TWN-OP3-7"), (state.Lead, state.Grounds!.By, state.Grounds.Reason));
    }

    [Fact]
    public void A_precedent_for_somebody_who_would_lead_on_no_side_any_more_does_not_hold()
    {
        var precedent = new Precedent(BorderTown.AcrossDistricts.Key, BorderTown.Noise, "street-b2", -3, BorderTown.Monday.AddDays(-1));

        Assert.Contains(BorderTown.Report(BorderTown.Noise, BorderTown.AcrossDistricts, precedent).Events, it => it is CaseEvent.JurisdictionAsked);
    }

    [Fact]
    public void The_edge_is_the_same_from_whichever_side_it_is_seen() => Assert.Equal(
        Edge.Between([new EdgeArea("b", 0), new EdgeArea("a", 3)], "t").Key, Edge.Between([new EdgeArea("a", 0), new EdgeArea("b", 9)], "t").Key);

    private static CaseCommand.AskReturn Back(string organisation) =>
        new(0, new ReturnClaim(ReturnReason.OtherArea, "art. 1", null), organisation);

    private static Case Opened(IReadOnlyList<CaseEvent> events) => events.Aggregate(Case.Unreported, Case.Evolve);

    private static Case After(Case state, CaseCommand command, DateTimeOffset at) =>
        CaseDecider.Decide(state, command, BorderTown.Rules, at).Events.Aggregate(state, Case.Evolve);

    private static string? Refused(Case state, CaseCommand command) => CaseDecider.Decide(state, command, BorderTown.Rules, BorderTown.Monday.AddHours(1)).Refused?.Code;
}
