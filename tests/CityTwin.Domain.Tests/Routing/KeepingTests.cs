using CityTwin.Domain.Assets;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using static CityTwin.Domain.Tests.Routing.RouteTown;

namespace CityTwin.Domain.Tests.Routing;

/// <summary>A case about an asset goes to whoever keeps it.</summary>
public sealed class KeepingTests
{
    private static readonly Asset Bin = new(
        "bin-7", Find("refuse").Key, new Names("七号桶", "Bin 7"), "urban", "water", new Extent(ExtentKind.Point, [[new(40.01, 116.01)]]));

    private static readonly Place AtBin = InA with { Asset = "bin-7" };

    [Fact]
    public void The_keeper_leads_before_any_tier_is_asked_and_the_grounds_name_the_asset()
    {
        var route = Router.Find(Ask(AtBin), With(Rules(), Bin));

        Assert.Equal("water", route.Lead?.Organisation);
        Assert.Equal(["city"], route.Notes.Select(note => note.Level));
        var grounds = RouteGrounds.Of(route);
        Assert.Equal((RouteGrounds.ByKeeper, "bin-7", null), (grounds.By, grounds.Reason, grounds.Rule));
        Assert.Equal("keeps the asset: bin-7", grounds.ToWords()[^1]);
    }

    [Fact]
    public void A_keeper_may_answer_for_another_area() =>
        Assert.Equal("b-committee", Router.Find(Ask(AtBin), With(Rules(), Bin with { Keeper = "b-committee" })).Lead?.Organisation);

    [Theory]
    [InlineData("water", "water refuse", "", TierOutcome.RecusedAll)]
    [InlineData("d1-office", "", "d1-office 20", TierOutcome.NoCapacity)]
    public void A_keeper_that_cannot_leads_on_to_the_tiers_and_says_why(string keeper, string recused, string open, TierOutcome outcome)
    {
        Recusal[] recusals = recused.Split(' ') is [var who, var kind] ? [Recusal(who, kind)] : [];
        var rules = With(Rules(recusals: recusals), Bin with { Keeper = keeper });

        var route = Router.Find(Ask(AtBin, open), rules);

        Assert.Equal("a-committee", route.Lead?.Organisation);
        Assert.Equal((rules.FindOrganisation(keeper)!.Level, outcome), (route.Notes[0].Level, route.Notes[0].Outcome));
        Assert.Equal(RouteGrounds.ByRule, RouteGrounds.Of(route).By);
    }

    [Fact]
    public void A_committee_that_is_not_admitted_does_not_lead_even_what_it_keeps() => Assert.NotEqual(
        "a-committee", Router.Find(Ask(AtBin), With(Rules(admissions: []), Bin with { Keeper = "a-committee" })).Lead?.Organisation);

    [Fact]
    public void An_asset_that_the_register_no_longer_has_changes_nothing() =>
        Assert.Equal("a-committee", Router.Find(Ask(AtBin), Rules()).Lead?.Organisation);

    [Fact]
    public void Whoever_would_assist_is_asked_to_besides_the_keeper()
    {
        var pile = Bin with { Id = "stand", Kind = Find("stall").Key, Keeper = "d-sanitation" };

        var route = Router.Find(Ask(InA with { Asset = "stand" }, kind: "stall"), With(Rules(), pile));

        Assert.Equal("d-sanitation", route.Lead?.Organisation);
        Assert.Equal(["d-urban", "water"], route.Assists.Select(assist => assist.Organisation));
    }

    [Theory]
    [InlineData("town:component:refuse", true)]
    [InlineData("town:matter:refuse", true)]
    [InlineData("town:matter:noise", false)]
    [InlineData("other:matter:refuse", false)]
    public void Component_and_matter_of_one_code_are_one_family(string kind, bool isOne)
    {
        Assert.True(Catalogue.CatalogueKey.TryParse(kind, out var key));
        Assert.Equal(isOne, Bin.IsOfFamily(key));
    }

    private static RouteQuestion Ask(Place place, string open = "", string kind = "refuse") => RouterTests.Question(kind, place, open);

    private static CityRules With(CityRules rules, Asset asset) =>
        new(rules.City, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, rules.Routing, assets: [asset]);
}
