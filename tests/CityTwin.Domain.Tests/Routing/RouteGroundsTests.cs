using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Routing;

public sealed class RouteGroundsTests
{
    [Fact]
    public void The_lowest_level_that_has_somebody_leads() =>
        Chosen(TinyCity.Pothole, TinyCity.InN1, "n1-committee", "community: n1-committee is committee for N1");

    [Fact]
    public void Every_level_that_had_nobody_is_noted() => Chosen(
        TinyCity.Pothole, TinyCity.InS1, "roads",
        "community: S1 has no committee", "district: S has no office", "city: roads is roads for tiny");

    [Fact]
    public void A_place_that_is_not_located_is_noted_level_by_level() => Chosen(
        TinyCity.Pothole, TinyCity.NotLocated, "roads",
        "community: the place is not located to this level", "district: the place is not located to this level", "city: roads is roads for tiny");

    [Fact]
    public void A_kind_that_nobody_leads_is_left_to_a_person() =>
        Chosen(TinyCity.Riddle, TinyCity.InN1, null, "no organisation leads this kind here; a person names one");

    [Fact]
    public void A_kind_that_the_catalogue_no_longer_has_is_left_to_a_person() =>
        Chosen("tiny:matter:gone", TinyCity.InN1, null, "no organisation leads this kind here; a person names one");

    [Fact]
    public void Other_ways_of_naming_a_lead_say_which_and_why() => Assert.Equal(
        ["named by hand", "escalated: SAFETY", "designated by the superior: it is yours"],
        new[]
        {
            new RouteGrounds(RouteGrounds.ByHand), new RouteGrounds(RouteGrounds.ByEscalation, Reason: "SAFETY"),
            new RouteGrounds(RouteGrounds.ByDesignation, Reason: "it is yours"),
        }.SelectMany(grounds => grounds.ToWords()));

    private static void Chosen(string kind, Place place, string? lead, params string[] because)
    {
        var question = new RouteQuestion(TinyCity.Rules.Catalogue.Find(kind), place, new DateOnly(2026, 3, 2), Urgent: false, RouteQuestion.Idle);
        var route = Router.Find(question, TinyCity.Rules);

        Assert.Equal(lead, route.Lead?.Organisation);
        Assert.Equal(because, RouteGrounds.Of(route).ToWords());
    }
}
