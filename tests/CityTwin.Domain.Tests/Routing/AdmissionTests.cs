using CityTwin.Domain.Routing;
using static CityTwin.Domain.Tests.Routing.RouterTests;
using static CityTwin.Domain.Tests.Routing.RouteTown;

namespace CityTwin.Domain.Tests.Routing;

/// <summary>What communities may be asked, and who may handle nothing of its own.</summary>
public sealed class AdmissionTests
{
    [Fact]
    public void Without_a_list_nothing_holds_a_community_back() =>
        Assert.Equal("a-committee", Router.Find(Question("snow", InA), Rules(admissions: null)).Lead?.Organisation);

    [Fact]
    public void An_empty_list_admits_nothing() =>
        Assert.Equal("d1-office", Router.Find(Question("refuse", InA), Rules(admissions: [])).Lead?.Organisation);

    [Fact]
    public void The_list_is_only_for_the_lowest_level() =>
        Assert.Equal("d1-office", Router.Find(Question("stall", InA), Rules(admissions: [])).Lead?.Organisation);

    // Scenario 8, first half.
    [Fact]
    public void A_community_refuses_what_is_not_on_its_list_whoever_pushes_it()
    {
        var rules = Rules(admissions: [Admission(null, "refuse", DutyRole.Lead)]);
        var committee = rules.FindOrganisation("a-committee")!;

        Assert.Equal(CandidateOutcome.NotAdmitted, Competence.Of(committee, DutyRole.Lead, Question("snow", InA), rules).Outcome);
        Assert.Equal(CandidateOutcome.NotAdmitted, Competence.Of(committee, DutyRole.Assist, Question("noise", InA), rules).Outcome);
        Assert.Equal("NOT_ADMITTED", Escalation.Down("community", "street", Question("snow", InA), rules).Notes.Single().Outcome.Code());
        Assert.Null(Escalation.Down("community", "street", Question("snow", InA), rules).Lead);
    }

    // Scenario 8, second half.
    [Fact]
    public void A_community_never_leads_what_it_was_admitted_to_assist_in()
    {
        var rules = Rules(admissions: Admissions);
        var committee = rules.FindOrganisation("a-committee")!;

        Assert.Equal(CandidateOutcome.AssistOnly, Competence.Of(committee, DutyRole.Lead, Question("snow", InA), rules).Outcome);
        Assert.Equal(CandidateOutcome.Chosen, Competence.Of(committee, DutyRole.Assist, Question("snow", InA), rules).Outcome);
        Assert.Equal("community: a-committee is admitted to assist only", Router.Find(Question("snow", InA), rules).Notes[0].Words);
    }

    [Fact]
    public void Who_may_lead_may_also_assist_but_who_may_assist_may_not_lead()
    {
        var rules = Rules();

        Assert.Equal(CandidateOutcome.Chosen, Competence.Of(rules.FindOrganisation("d1-office")!, DutyRole.Assist, Question("stall", InA), rules).Outcome);
        Assert.Equal(CandidateOutcome.NoAuthority, Competence.Of(rules.FindOrganisation("d-urban")!, DutyRole.Lead, Question("stall", InA), rules).Outcome);
    }

    [Fact]
    public void An_organisation_has_no_authority_beyond_its_own_area() => Assert.Equal(
        CandidateOutcome.NoAuthority, Competence.Of(Rules().FindOrganisation("b-committee")!, DutyRole.Lead, Question("refuse", InA), Rules()).Outcome);

    [Fact]
    public void What_is_said_of_one_community_goes_before_what_is_said_of_all_and_one_kind_before_its_group()
    {
        var list = new AdmissionList(
        [
            Admission(null, "#street", DutyRole.Lead), Admission(null, "noise", DutyRole.Assist),
            Admission("a-committee", "#street", DutyRole.Assist), Admission("a-committee", "stall", DutyRole.Lead),
        ]);

        Assert.Equal(DutyRole.Lead, list.RoleOf("b-committee", Find("refuse"), Today));
        Assert.Equal(DutyRole.Assist, list.RoleOf("b-committee", Find("noise"), Today));
        Assert.Equal(DutyRole.Assist, list.RoleOf("a-committee", Find("refuse"), Today));
        Assert.Equal(DutyRole.Lead, list.RoleOf("a-committee", Find("stall"), Today));
        Assert.Null(list.RoleOf("a-committee", Find("snow"), Today));
    }

    [Theory]
    [InlineData("2026-05-31", false)]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void An_admission_counts_from_its_first_day_to_its_last(string date, bool isAdmitted) => Assert.Equal(
        isAdmitted, new AdmissionList([Admission(null, "snow", DutyRole.Lead, "2026-06-01", "2026-12-31")]).RoleOf("a-committee", Find("snow"), Date(date)) is not null);

    [Theory]
    [InlineData("water", "*", null, true)]
    [InlineData("water", "#water", "D", true)]
    [InlineData("water", "pipe", "a", true)]
    [InlineData("water", "pipe", "b", false)]
    [InlineData("water", "snow", null, false)]
    [InlineData("urban", "pipe", null, false)]
    public void A_recusal_covers_its_kinds_in_its_area(string organisation, string scope, string? area, bool isKept) => Assert.Equal(
        isKept, new RecusalList([Recusal(organisation, scope, area)]).Find("water", Find("pipe"), InA, Today) is not null);

    [Fact]
    public void A_recusal_ends_with_its_last_day()
    {
        var list = new RecusalList([Recusal("water", "pipe", to: "2026-03-02")]);

        Assert.NotNull(list.Find("water", Find("pipe"), InA, Today));
        Assert.Null(list.Find("water", Find("pipe"), InA, Today.AddDays(1)));
    }
}
