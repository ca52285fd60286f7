using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Routing;
using CsCheck;

namespace CityTwin.Domain.Tests.Routing;

/// <summary>Towns by chance: each organisation has or has no duty, interest, limit, load and admission, and a naive count says who is left.</summary>
public sealed class RouterPropertyTests
{
    private static readonly string[] Ids = ["a-committee", "d1-office", "d-sanitation", "d-urban", "urban", "water"];

    private static readonly Gen<Chance> OfOne = Gen.Select(
        OneOf<DutyRole?>(null, DutyRole.Assist, DutyRole.Lead, DutyRole.Lead, DutyRole.Lead), Gen.Int[0, 3].Select(number => number == 0),
        OneOf<int?>(null, 1, 2, 3), Gen.Int[0, 3], OneOf<DutyRole?>(null, DutyRole.Assist, DutyRole.Lead),
        (duty, recused, capacity, open, admitted) => new Chance(duty, recused, capacity, open, admitted));

    private static readonly Gen<Town> Towns = Gen.Select(OfOne.Array[Ids.Length], Gen.Bool, Gen.Bool, (chances, urgent, hasList) => new Town(chances, urgent, hasList));

    [Fact]
    public void The_chosen_tier_is_the_lowest_whose_filter_passes() => Towns.Sample(town =>
        Depth(town, town.Route()) == Enumerable.Range(0, 4).LastOrDefault(depth => town.Left(depth).Any(), -1));

    [Fact]
    public void The_lead_is_one_of_those_that_the_filter_leaves() => Towns.Sample(town =>
        town.Route() is var route && (route.Lead is null || town.Left(Depth(town, route)).Contains(route.Lead.Organisation)));

    [Fact]
    public void Notes_cover_exactly_the_skipped_tiers_and_the_chosen_one() => Towns.Sample(town =>
    {
        var (route, levels) = (town.Route(), town.Rules().City.Levels);
        var skipped = route.Notes.Where(note => note.Outcome is not TierOutcome.Assigned).Select(note => levels.ToList().FindIndex(level => level.Id == note.Level));
        return skipped.SequenceEqual(Enumerable.Range(0, 4).Reverse().TakeWhile(depth => depth > Depth(town, route)))
            && route.Notes.Count(note => note.Outcome is TierOutcome.Assigned) == (route.Lead is null ? 0 : 1);
    });

    [Fact]
    public void A_tier_says_of_everybody_with_a_duty_what_became_of_it() => Towns.Sample(town => town.Route().Notes.All(note =>
        note.Candidates.Select(candidate => candidate.Organisation).SequenceEqual(
            town.Tier(town.Rules().City.DepthOf(note.Level)).Where(one => one.Chance.Duty is DutyRole.Lead).Select(one => one.Organisation.Id))
        && note.Candidates.Count(candidate => candidate.Outcome is CandidateOutcome.Chosen) == (note.Outcome is TierOutcome.Assigned ? 1 : 0)));

    [Fact]
    public void More_capacity_never_raises_the_tier() => Gen.Select(Towns, Gen.Int[0, Ids.Length - 1], Gen.Int[1, 3]).Sample((town, who, more) =>
        Depth(town, town.With(who, town.Chances[who] with { Capacity = town.Chances[who].Capacity + more }).Route()) >= Depth(town, town.Route()));

    [Fact]
    public void Urgency_never_raises_the_tier() => Towns.Sample(town =>
        Depth(town, (town with { Urgent = true }).Route()) >= Depth(town, (town with { Urgent = false }).Route()));

    [Fact]
    public void Going_up_always_goes_up() => Gen.Select(Towns, Gen.Enum<EscalationReason>(), Gen.Int[0, 3]).Sample((town, reason, from) =>
        Depth(town, Escalation.Up(reason, town.Rules().City.Levels[from].Id, town.Question, town.Rules())) < from);

    [Fact]
    public void Nobody_both_leads_and_assists_and_nobody_recused_does_either() => Towns.Sample(town =>
        town.Route() is var route
        && route.Assists.All(assist => assist.Organisation != route.Lead?.Organisation)
        && route.Assists.Append(route.Lead).All(part => part is null || !town.Chances[Array.IndexOf(Ids, part.Organisation)].IsRecused));

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);

    private static int Depth(Town town, Route route) => route.Lead is null ? -1 : town.Rules().City.DepthOf(route.Lead.Duty.Level);

    private sealed record Chance(DutyRole? Duty, bool IsRecused, int? Capacity, int Open, DutyRole? Admitted);

    private sealed record Town(Chance[] Chances, bool Urgent, bool HasList)
    {
        private static readonly IReadOnlyList<Organisation> Organisations = RouteTown.Rules().Organisations;

        public RouteQuestion Question => new(
            RouteTown.Find("stall"), RouteTown.InA, RouteTown.Today, Urgent, id => Chances[Array.IndexOf(Ids, id)].Open);

        public Town With(int who, Chance chance) => this with { Chances = [.. Chances.Select((old, at) => at == who ? chance : old)] };

        public Route Route() => Router.Find(Question, Rules());

        public CityRules Rules() => RouteTown.Rules(
            [.. All.Where(one => one.Chance.Duty is not null).Select(one => RouteTown.Duty("stall", $"{one.Organisation.Level}={one.Organisation.Kind}", one.Chance.Duty!.Value))],
            HasList ? [.. All.Where(one => one.Chance.Admitted is not null).Select(one => RouteTown.Admission(one.Organisation.Id, "stall", one.Chance.Admitted!.Value))] : null,
            [.. All.Where(one => one.Chance.IsRecused).Select(one => RouteTown.Recusal(one.Organisation.Id, "stall"))],
            organisation => Array.IndexOf(Ids, organisation.Id) is >= 0 and var at ? organisation with { Capacity = Chances[at].Capacity } : organisation);

        public IEnumerable<(Organisation Organisation, Chance Chance)> Tier(int depth) =>
            All.Where(one => RouteTown.Rules().City.DepthOf(one.Organisation.Level) == depth);

        /// <summary>The filter of the reference text, word by word.</summary>
        public IEnumerable<string> Left(int depth) => Tier(depth)
            .Where(one => one.Chance.Duty is DutyRole.Lead)
            .Where(one => !one.Chance.IsRecused)
            .Where(one => Urgent || one.Chance.Capacity is null || one.Chance.Open < one.Chance.Capacity)
            .Where(one => depth < 3 || !HasList || one.Chance.Admitted is DutyRole.Lead)
            .Select(one => one.Organisation.Id);

        private IEnumerable<(Organisation Organisation, Chance Chance)> All => Ids.Select((id, at) => (Organisations.Single(one => one.Id == id), Chances[at]));
    }
}
