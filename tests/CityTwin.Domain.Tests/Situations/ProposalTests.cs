using CityTwin.Domain.Cities;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;
using CityTwin.Domain.Tests.Operations;

namespace CityTwin.Domain.Tests.Situations;

/// <summary>Who would act together on a situation: found by the rules of routing and of superiors, not by anything of its own.</summary>
public sealed class ProposalTests
{
    private static readonly DateTimeOffset At = BorderTown.Monday;

    [Fact]
    public void A_burst_over_two_districts_is_led_from_above_both_by_those_who_answer_for_its_kinds()
    {
        var proposal = Proposal.Of(Burst("town", ["a1c", "b1c"], BorderTown.Water, BorderTown.Noise), BorderTown.Rules)!;

        Assert.Equal((OperationKind.Joint, OperationClass.Emergency, "town", "urban"), (proposal.Kind, proposal.Class, proposal.Common, proposal.Lead));
        Assert.Equal(["water", "street-a1", "street-b1"], proposal.Assists);
        Assert.Equal((At.AddMinutes(-20), 2), (proposal.Since, proposal.Kinds.Count));
    }

    [Fact]
    public void A_burst_within_a_district_is_led_by_the_district_and_no_emergency_when_no_kind_is_urgent()
    {
        var proposal = Proposal.Of(Burst("a", ["a1c", "a2c"], BorderTown.Noise), BorderTown.Rules)!;

        Assert.Equal((OperationClass.KeyTask, "office-a"), (proposal.Class, proposal.Lead));
        Assert.Equal(["street-a1", "street-a2"], proposal.Assists);
    }

    [Fact]
    public void A_review_is_led_by_the_street_and_takes_every_kind_of_the_families_that_rise()
    {
        var proposal = Proposal.Of(Review("a1c", "Pipes", "Order"), BorderTown.Rules)!;

        Assert.Equal((OperationKind.Review, "a1c", "street-a1"), (proposal.Kind, proposal.Common, proposal.Lead));
        Assert.Equal(["water"], proposal.Assists);
        Assert.Equal([BorderTown.Noise, BorderTown.Water, "town:matter:gap"], proposal.Kinds);
        Assert.Equal(At - ReviewRules.Usual.Period, proposal.Since);
    }

    [Fact]
    public void A_city_without_posts_that_could_lead_is_proposed_nothing()
    {
        var rules = BorderTown.Rules;
        var without = new CityRules(rules.City, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, process: new ProcessRules());

        Assert.Null(Proposal.Of(Burst("a", ["a1c", "a2c"], BorderTown.Noise), without)?.Lead);
    }

    private static Situation Burst(string common, string[] communities, params string[] kinds) => Situation.Evolve(null, 1, new SituationEvent.Raised(
        "s", At, new SituationPicture(At.AddMinutes(-20), 30, 30, 0.1, TimeSpan.FromHours(1), 0.001, ["Pipes"], kinds, ["hotline"], [], communities, common, default, false)));

    private static Situation Review(string community, params string[] families) => Situation.Evolve(null, 1, new ReviewEvent.Proposed(
        "r", community, At, "a1", [.. families.Select(family => new Rise(family, At, 9, 1, 0.0001))], At.AddDays(14)));
}
