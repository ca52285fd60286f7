using CityTwin.Domain.Cases;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class ReportTests
{
    [Fact]
    public void A_report_is_filed_and_offered_at_the_lowest_level_that_has_somebody()
    {
        var opened = Given().When(Report(TinyCity.Pothole, TinyCity.InN1)).ThenAll();

        Assert.Equal((CaseStage.Dispatched, "n1-committee", 3L), (opened.Stage, opened.Lead, opened.Version));
        Assert.Equal((DueAt, DueAt, DueAt), (opened.Promise!.DueAt, opened.Handling!.DueAt, opened.Obligations[0].Clock!.DueAt));
        Assert.Equal(TakeUpBy, opened.Obligations[0].TakeUp!.DueAt);
        Assert.Equal(
            (RouteGrounds.ByRule, "2026.1", "tiny:matter:pothole community=committee"),
            (opened.Grounds!.By, opened.Grounds.PackVersion, opened.Grounds.Rule));
        Assert.Equal(["community: n1-committee is committee for N1"], opened.Grounds.ToWords());
    }

    [Fact]
    public void A_community_without_a_committee_leaves_it_to_the_district() =>
        Assert.Equal("n-office", Opened(TinyCity.Pothole, TinyCity.InN2).Lead);

    [Fact]
    public void A_district_without_an_office_leaves_it_to_the_city() =>
        Assert.Equal("roads", Opened(TinyCity.Pothole, TinyCity.InS1).Lead);

    [Fact]
    public void A_report_that_is_not_located_goes_to_the_city_and_says_so()
    {
        var opened = Opened(TinyCity.Pothole, TinyCity.NotLocated);

        Assert.Equal("roads", opened.Lead);
        Assert.Equal(
            ["community: the place is not located to this level", "district: the place is not located to this level", "city: roads is roads for tiny"],
            opened.Grounds!.ToWords());
    }

    [Fact]
    public void A_kind_that_nobody_leads_is_filed_and_waits_for_somebody_to_be_named()
    {
        var opened = Opened(TinyCity.Riddle, TinyCity.InN1);

        Assert.Equal((CaseStage.Filed, null, 2L), (opened.Stage, opened.Lead, opened.Version));
        Assert.Equal(Now.AddHours(2), opened.Handling!.DueAt);
    }

    [Fact]
    public void A_kind_without_a_limit_promises_nothing() => Assert.Null(Opened(TinyCity.Lamp, TinyCity.InN1).Handling);

    [Fact]
    public void The_promise_runs_from_the_report_and_the_handling_from_its_arrival()
    {
        var late = Given().At(Now.AddHours(5)).When(Report(TinyCity.Riddle, TinyCity.InN1)).ThenAll();

        Assert.Equal((Now.AddHours(2), Now.AddHours(7)), (late.Promise!.DueAt, late.Handling!.DueAt));
    }

    [Fact]
    public void What_cannot_wait_is_to_be_taken_up_within_half_an_hour_of_natural_time()
    {
        var night = Now.AddHours(12);
        var filed = Given().At(night).When(Report(TinyCity.Riddle, TinyCity.InN1)).ThenAll();
        var named = CaseDecider.Decide(filed, new CaseCommand.Dispatch("roads", "centre"), TinyCity.Rules, night).Events.Aggregate(filed, Case.Evolve);

        Assert.Equal(night.AddMinutes(30), named.Obligations[0].TakeUp!.DueAt);
    }

    [Fact]
    public void The_commitment_of_a_text_is_recorded_and_the_text_is_not() =>
        Assert.Equal("ab12", Assert.IsType<CaseEvent.Reported>(Decided(First, TinyCity.InN1, "ab12")[0]).TextCommitment);

    [Fact]
    public void A_case_is_reported_only_once() => Given(Reported).When(Report(TinyCity.Pothole, TinyCity.InN1)).ThenRefused("case.wrong_stage");

    [Fact]
    public void A_report_opens_a_case_of_one_incident()
    {
        var opened = Opened(TinyCity.Pothole, TinyCity.InN1);

        Assert.Equal((CaseStage.Dispatched, 1, "2026.1"), (opened.Stage, opened.Incidents, opened.PackVersion));
        Assert.Equal(DueAt, opened.Handling!.DueAt);
    }

    private static CaseCommand Report(string kind, Place place) => new CaseCommand.Report(First with { Kind = kind }, place, null);

    private static Case Opened(string kind, Place place) =>
        Decided(First with { Kind = kind }, place, null).Aggregate(Case.Unreported, Case.Evolve);

    private static IReadOnlyList<CaseEvent> Decided(Incident incident, Place place, string? commitment) =>
        CaseDecider.Decide(Case.Unreported, new CaseCommand.Report(incident, place, commitment), TinyCity.Rules, Now).Events;
}
