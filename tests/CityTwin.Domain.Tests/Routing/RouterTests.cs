using System.Text.Json;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using static CityTwin.Domain.Tests.Routing.RouteTown;

namespace CityTwin.Domain.Tests.Routing;

public sealed class RouterTests
{
    // Who has how much open; a committee can bear 5, the street office 20.
    private const string Nobody = "", CommitteeFull = "a-committee 5", StreetFullToo = "a-committee 9, d1-office 20";

    /// <summary>Kind, place, what is open, who leads, and what each tier from the lowest up says.</summary>
    public static TheoryData<string, string, string, string?, string> Examples => new()
    {
        { "refuse", "a", Nobody, "a-committee", "ASSIGNED" },
        { "refuse", "a", "a-committee 4", "a-committee", "ASSIGNED" },
        { "refuse", "a", CommitteeFull, "d1-office", "NO_CAPACITY ASSIGNED" },
        { "refuse", "b", CommitteeFull, "b-committee", "ASSIGNED" },
        { "refuse", "a", StreetFullToo, "d-sanitation", "NO_CAPACITY NO_CAPACITY ASSIGNED" },
        { "refuse", "c", Nobody, "d-sanitation", "NO_AUTHORITY NO_AUTHORITY ASSIGNED" },
        { "refuse", "", Nobody, "urban", "NOT_LOCATED NOT_LOCATED NOT_LOCATED ASSIGNED" },
        { "noise", "a", Nobody, "d1-office", "NO_AUTHORITY ASSIGNED" },
        { "noise", "a", StreetFullToo, "urban", "NO_AUTHORITY NO_CAPACITY NO_AUTHORITY ASSIGNED" },
        { "noise", "", Nobody, "urban", "NO_AUTHORITY NOT_LOCATED NO_AUTHORITY ASSIGNED" },
        { "snow", "a", Nobody, "d1-office", "NOT_ADMITTED ASSIGNED" },
        { "snow", "a", CommitteeFull, "d1-office", "NO_CAPACITY ASSIGNED" },
        { "pipe", "c", Nobody, "water", "NO_AUTHORITY NO_AUTHORITY NO_AUTHORITY ASSIGNED" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void The_lowest_tier_that_can_really_solve_it_leads(string kind, string community, string open, string? lead, string tiers)
    {
        var route = Router.Find(Question(kind, Place(community), open), Rules(admissions: Admissions));

        Assert.Equal(lead, route.Lead?.Organisation);
        Assert.Equal(tiers, string.Join(' ', route.Notes.Select(note => note.Outcome.Code())));
        Assert.Equal("2026.7", route.PackVersion);
    }

    [Fact]
    public void What_cannot_wait_does_not_ask_for_capacity() => Assert.Equal(
        "a-committee", Router.Find(Question("refuse", InA, StreetFullToo) with { Urgent = true }, Rules()).Lead?.Organisation);

    [Fact]
    public void The_winning_row_is_named()
    {
        var lead = Router.Find(Question("stall", InA), Rules()).Lead;

        Assert.Equal("town:matter:stall street=office", lead?.Duty.Id);
        Assert.Equal("town:matter:stall street=office from 2026-01-01", Duty("stall", "street=office", from: "2026-01-01").Id);
    }

    [Fact]
    public void Each_note_says_in_words_who_was_considered_and_why_not()
    {
        var rules = Rules(recusals: [Recusal("d-sanitation", "refuse", reason: "its own depot")]);
        var route = Router.Find(Question("refuse", InA, StreetFullToo), rules);

        Assert.Equal(
            [
                "community: a-committee has 9 of 5 open", "street: d1-office has 20 of 20 open",
                "district: d-sanitation is recused (its own depot)", "city: urban is urban for town",
            ],
            route.Notes.Select(note => note.Words));
        Assert.Equal(
            ["NO_CAPACITY", "NO_CAPACITY", "RECUSED_ALL", "ASSIGNED"], route.Notes.Select(note => note.Outcome.Code()));
    }

    [Fact]
    public void Who_could_as_well_but_is_not_preferred_is_listed_behind_the_lead()
    {
        var note = Router.Find(Question("snow", InC), Rules()).Notes[^1];

        Assert.Equal([("d-sanitation", "CHOSEN"), ("d-urban", "OUTRANKED")], note.Candidates.Select(one => (one.Organisation, one.Outcome.Code())));
        Assert.Equal("district: d-sanitation is sanitation for D; d-urban stands behind it", note.Words);
    }

    [Fact]
    public void The_next_of_the_same_tier_takes_over_from_who_is_recused()
    {
        var route = Router.Find(Question("snow", InC), Rules(recusals: [Recusal("d-sanitation", "snow")]));

        Assert.Equal("d-urban", route.Lead?.Organisation);
        Assert.Equal("district: d-sanitation is recused; d-urban is urban for D", route.Notes[^1].Words);
    }

    [Fact]
    public void A_narrow_duty_goes_before_a_wide_one_of_the_same_tier() => Assert.Equal(
        [("water", "CHOSEN"), ("urban", "OUTRANKED")],
        Router.Find(Question("pipe", InC), Rules()).Notes[^1].Candidates.Select(one => (one.Organisation, one.Outcome.Code())));

    [Fact]
    public void Whoever_must_assist_is_asked_for_its_measure_even_when_its_list_is_full()
    {
        var rules = Rules(with: organisation => organisation.Id == "d-urban" ? organisation with { Capacity = 1 } : organisation);
        var route = Router.Find(Question("stall", InA, "d-urban 7"), rules);

        Assert.Equal([("d-urban", "enforce"), ("water", "inspect")], route.Assists.Select(assist => (assist.Organisation, assist.Duty.Measure)));
        Assert.Empty(route.NotAsked);
    }

    [Fact]
    public void Whoever_must_assist_and_may_not_or_is_not_there_is_listed_with_why()
    {
        var rules = Rules(admissions: [], recusals: [Recusal("water", "stall")]);

        Assert.Equal([("d-urban", "enforce")], Router.Find(Question("stall", InA), rules).Assists.Select(assist => (assist.Organisation, assist.Duty.Measure)));
        Assert.Equal(("water", "RECUSED"), Left(Router.Find(Question("stall", InA), rules)));
        Assert.Equal(("a-committee", "NOT_ADMITTED"), Left(Router.Find(Question("noise", InA), rules)));
        Assert.Equal((null, "NO_AUTHORITY"), Left(Router.Find(Question("noise", InC), rules)));
        Assert.Equal((null, "NOT_LOCATED"), Left(Router.Find(Question("noise", NotLocated), rules)));
    }

    [Theory]
    [InlineData("2026-02-28", "a-committee")]
    [InlineData("2026-03-01", "d1-office")]
    [InlineData("2026-03-31", "d1-office")]
    [InlineData("2026-04-01", "a-committee")]
    public void A_duty_counts_from_its_first_day_to_its_last(string date, string lead)
    {
        var rules = Rules(duties: [Duty("#street", "community=committee"), Duty("refuse", "community=committee", DutyRole.Assist, from: "2026-03-01", to: "2026-03-31"), Duty("refuse", "street=office")]);

        Assert.Equal(lead, Router.Find(Question("refuse", InA) with { On = Date(date) }, rules).Lead?.Organisation);
    }

    [Fact]
    public void When_nobody_can_every_tier_says_why_and_a_person_names_somebody()
    {
        var route = Router.Find(Question("pipe", InA), Rules(recusals: [Recusal("water", "*"), Recusal("urban", "#water", area: "D")]));

        Assert.Null(route.Lead);
        Assert.Equal(["NO_AUTHORITY", "NO_AUTHORITY", "NO_AUTHORITY", "RECUSED_ALL"], route.Notes.Select(note => note.Outcome.Code()));
    }

    [Fact]
    public void A_kind_that_the_catalogue_no_longer_has_is_nobodys_duty() =>
        Assert.Equal(4, Router.Find(Question("refuse", InA) with { Kind = null }, Rules()).Notes.Count(note => note.Outcome is TierOutcome.NoAuthority));

    // Answers are recorded and cross between processes: their lists must be of types that can be read back.
    [Theory]
    [InlineData("refuse", "")]
    [InlineData("stall", "d-urban 7")]
    [InlineData("noise", StreetFullToo)]
    public void A_route_and_its_words_can_be_written_down_and_read_back(string kind, string open)
    {
        var route = Router.Find(Question(kind, InA, open), Rules(admissions: []));
        var words = RouteGrounds.Of(route).ToWords();

        Assert.All(
            new object[] { route.Notes, route.Assists, route.NotAsked, words }.Concat(route.Notes.Select(note => note.Candidates)),
            list => Assert.NotNull(JsonSerializer.Deserialize(JsonSerializer.Serialize(list, list.GetType()), list.GetType())));
    }

    internal static RouteQuestion Question(string kind, Place place, string open = Nobody)
    {
        var loads = open.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ')).ToDictionary(one => one[0], one => int.Parse(one[1], null));
        return new RouteQuestion(RouteTown.Find(kind), place, Today, Urgent: false, organisation => loads.GetValueOrDefault(organisation));
    }

    private static (string? Organisation, string Code) Left(Route route) => Assert.Single(route.NotAsked.Select(one => (one.Organisation, one.Outcome.Code())));

    private static Place Place(string community) => community switch { "a" => InA, "b" => InB, "c" => InC, _ => NotLocated };
}
