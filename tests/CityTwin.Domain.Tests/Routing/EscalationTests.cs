using System.Reflection;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Sums;
using static CityTwin.Domain.Tests.Routing.RouterTests;
using static CityTwin.Domain.Tests.Routing.RouteTown;

namespace CityTwin.Domain.Tests.Routing;

public sealed class EscalationTests
{
    public static TheoryData<EscalationReason> Reasons => [.. Enum.GetValues<EscalationReason>()];

    [Fact]
    public void The_reasons_are_a_closed_list_with_stable_codes() => Assert.Equal(
        [
            "NO_AUTHORITY", "MULTI_PARTY", "DUTY_UNCLEAR", "COORDINATION_FAILED", "CROSS_BOUNDARY", "SAFETY", "OVERDUE", "REOPENED_TWICE", "RECUSAL",
            "NO_CAPACITY", "POLICY_GAP", "REQUESTED_BY_PARTY",
        ],
        Enum.GetValues<EscalationReason>().Select(reason => reason.Code()));

    [Theory]
    [InlineData("community", "d1-office")]
    [InlineData("street", "d-sanitation")]
    [InlineData("district", "urban")]
    [InlineData("city", null)]
    public void A_case_goes_up_to_the_next_competent_tier(string from, string? lead) =>
        Assert.Equal(lead, Escalation.Up(EscalationReason.CoordinationFailed, from, Question("refuse", InA), Rules()).Lead?.Organisation);

    [Fact]
    public void A_tier_that_cannot_is_passed_over_with_a_note()
    {
        var route = Escalation.Up(EscalationReason.MultiParty, "street", Question("stall", InA), Rules());

        Assert.Equal("urban", route.Lead?.Organisation);
        Assert.Equal([("district", "NO_AUTHORITY"), ("city", "ASSIGNED")], route.Notes.Select(note => (note.Level, note.Outcome.Code())));
    }

    [Fact]
    public void Danger_asks_nobody_whether_it_has_room()
    {
        var full = Question("refuse", InA, "d1-office 20");

        Assert.Equal("d-sanitation", Escalation.Up(EscalationReason.Overdue, "community", full, Rules()).Lead?.Organisation);
        Assert.Equal("d1-office", Escalation.Up(EscalationReason.Safety, "community", full, Rules()).Lead?.Organisation);
    }

    // Scenario 16: whoever escalates is asked again just as before, and no sum knows that it did.
    [Theory, MemberData(nameof(Reasons))]
    public void Escalation_is_free(EscalationReason reason)
    {
        var rules = Rules(admissions: Admissions);
        var before = Router.Find(Question("refuse", InA), rules);

        var up = Escalation.Up(reason, before.Lead!.Duty.Level, Question("refuse", InA), rules);

        Assert.Equal("d1-office", up.Lead?.Organisation);
        Assert.Equal(before.Lead, Router.Find(Question("refuse", InA), rules).Lead);
    }

    [Fact]
    public void No_sum_can_count_escalations() => Assert.DoesNotContain(
        typeof(Tally).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Tally).Namespace)
            .SelectMany(type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static)),
        member => member.Name.Contains("escalat", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("refuse", "community", "a-committee", "ASSIGNED")]
    [InlineData("refuse", "street", "d1-office", "ASSIGNED")]
    [InlineData("stall", "community", null, "NO_AUTHORITY")]
    [InlineData("snow", "community", null, "NOT_ADMITTED")]
    public void A_case_goes_down_only_to_a_body_with_authority(string kind, string to, string? lead, string outcome)
    {
        var route = Escalation.Down(to, "district", Question(kind, InA), Rules(admissions: Admissions));

        Assert.Equal(lead, route.Lead?.Organisation);
        Assert.Equal((to, outcome), (route.Notes.Single().Level, route.Notes.Single().Outcome.Code()));
    }

    [Fact]
    public void Work_is_not_sent_down_to_a_full_list() => Assert.Equal(
        TierOutcome.NoCapacity, Escalation.Down("community", "street", Question("refuse", InA, "a-committee 5"), Rules()).Notes.Single().Outcome);

    [Theory]
    [InlineData("district")]
    [InlineData("city")]
    public void What_does_not_lie_below_is_not_asked(string to)
    {
        var route = Escalation.Down(to, "district", Question("refuse", InA), Rules());

        Assert.Null(route.Lead);
        Assert.Empty(route.Notes);
    }

    [Fact]
    public void A_level_that_the_city_has_not_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Escalation.Up(EscalationReason.Overdue, "ward", Question("refuse", InA), Rules()));
        Assert.Throws<ArgumentException>(() => Escalation.Down("ward", "city", Question("refuse", InA), Rules()));
    }
}
