using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Places;
using CityTwin.Domain.Tests.Support;
using static CityTwin.Domain.Tests.Support.Happened;
using static CityTwin.Domain.Tests.Support.Scenario;

namespace CityTwin.Domain.Tests.Cases;

public sealed class ReportTests
{
    [Fact]
    public void A_report_is_filed_and_goes_to_the_lowest_level_that_has_somebody() =>
        Given().When(Report(TinyCity.Pothole, TinyCity.InN1)).Then(
            Reported,
            new CaseEvent.Filed(((CaseEvent.Filed)Filed).Due, CaseCommand.Rule, Now),
            Led("n1-committee", "community: n1-committee is committee for N1"));

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
            opened.LeadBecause);
    }

    [Fact]
    public void A_kind_that_nobody_leads_is_filed_and_waits_for_somebody_to_be_named()
    {
        var opened = Opened(TinyCity.Riddle, TinyCity.InN1);

        Assert.Equal((CaseStage.Filed, null, 2L), (opened.Stage, opened.Lead, opened.Version));
        Assert.Equal(Now.AddHours(2), opened.Due!.At);
    }

    [Fact]
    public void A_kind_without_a_limit_promises_nothing() => Assert.Null(Opened(TinyCity.Lamp, TinyCity.InN1).Due);

    [Fact]
    public void The_clock_runs_from_the_time_of_the_report_and_not_of_its_arrival()
    {
        var late = Given().At(Now.AddHours(5)).When(Report(TinyCity.Riddle, TinyCity.InN1)).Then(
            new CaseEvent.Reported(First with { Kind = TinyCity.Riddle }, TinyCity.InN1, "2026.1", null, Now.AddHours(5)),
            new CaseEvent.Filed(
                DueTimes.After(Now, new HandlingLimit(2, LimitUnit.UrgentHours), TinyCity.Calendar, TinyCity.Rules.TimeZone),
                CaseCommand.Rule,
                Now.AddHours(5)));

        Assert.Equal(Now.AddHours(2), late.Due!.At);
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
        Assert.Equal(DueAt, opened.Due!.At);
    }

    private static CaseCommand Report(string kind, Place place) => new CaseCommand.Report(First with { Kind = kind }, place, null);

    private static CaseEvent Led(string lead, params string[] because) => new CaseEvent.Dispatched(lead, because, CaseCommand.Rule, Now);

    private static Case Opened(string kind, Place place) =>
        Decided(First with { Kind = kind }, place, null).Aggregate(Case.Unreported, Case.Evolve);

    private static IReadOnlyList<CaseEvent> Decided(Incident incident, Place place, string? commitment) =>
        CaseDecider.Decide(Case.Unreported, new CaseCommand.Report(incident, place, commitment), TinyCity.Rules, Now).Events;
}
