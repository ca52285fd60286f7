using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Simulator.DemoCity;

namespace CityTwin.Simulator.Tests.DemoCity;

public sealed class DemoRulesTests
{
    private static readonly CityRules Rules = DemoCityMaker.Draw(DemoCityMaker.ShippedSeed).Rules;

    [Fact]
    public void Every_kind_finds_a_lead_in_every_community_and_in_the_city_alone() => Assert.All(
        Rules.Catalogue.Kinds,
        kind => Assert.All(
            Rules.Areas.Where(area => area.Level is "community" or "city"),
            area => Assert.NotNull(Route(kind, area).Lead)));

    [Fact]
    public void Every_post_named_exists_at_its_level() => Assert.All(
        Rules.Routing.Duties.Duties.Select(duty => (duty.Level, duty.OrganisationKind)).Distinct(),
        post => Assert.All(
            Rules.Areas.Where(area => area.Level == post.Level),
            area => Assert.NotNull(Rules.FindPost(area.Code, post.OrganisationKind))));

    [Fact]
    public void A_committee_leads_few_kinds_and_none_that_cannot_wait()
    {
        var neighbourly = Rules.Catalogue.Kinds.Where(kind => Route(kind, Community).Lead!.Duty.OrganisationKind == "committee").ToList();

        Assert.InRange(neighbourly.Count, 5, Rules.Catalogue.Kinds.Count / 4);
        Assert.DoesNotContain(neighbourly, kind => kind.Limit?.Unit is LimitUnit.UrgentHours);
    }

    [Theory]
    [InlineData("06010", "committee", "")]
    [InlineData("06028", "street_office", "committee mediate")]
    [InlineData("01023", "district_office", "water identify, power identify, communications identify")]
    [InlineData("08004", "housing_construction", "ecology inspect, street_office inspect")]
    [InlineData("01001", "water", "")]
    public void A_case_is_led_from_the_lowest_tier_that_can_and_helped_by_who_is_needed(string code, string lead, string assists)
    {
        var route = Route(Rules.Catalogue.Kinds.Single(kind => kind.Key.Code == code), Community);

        Assert.Equal(lead, route.Lead!.Duty.OrganisationKind);
        Assert.Equal(assists, string.Join(", ", route.Assists.Select(assist => $"{assist.Duty.OrganisationKind} {assist.Duty.Measure}")));
        Assert.Empty(route.NotAsked);
    }

    [Fact]
    public void A_community_whose_hands_are_full_passes_work_on_tier_by_tier_up_to_the_city()
    {
        var refuse = Rules.Catalogue.Kinds.Single(kind => kind.Key.Code == "06010");

        var leads = new[] { 0, 40, 240, 900 }.Select(open => Route(refuse, Community, open).Lead!.Duty.Level);

        Assert.Equal(["community", "street", "district", "city"], leads);
    }

    [Fact]
    public void Behind_every_lead_stands_the_urban_management_of_the_city() => Assert.All(
        Rules.Catalogue.Kinds,
        kind => Assert.Contains(Route(kind, Rules.Whole).Notes[^1].Candidates, candidate => candidate.Organisation == "urban_management-3490"));

    [Fact]
    public void The_catalogue_shows_every_unit_every_group_and_kinds_that_never_merge()
    {
        var kinds = Rules.Catalogue.Kinds;

        Assert.InRange(kinds.Count, 55, 80);
        Assert.Equal(4, kinds.Select(kind => kind.Limit?.Unit).OfType<LimitUnit>().Distinct().Count());
        Assert.Equal(10, kinds.Select(kind => kind.Group).Distinct().Count());
        Assert.Contains(kinds, kind => kind.Merge is null);
        Assert.All(kinds.Select(kind => kind.Merge).OfType<MergeRule>(), merge =>
        {
            Assert.InRange(merge.RadiusMetres, 20, 60);
            Assert.InRange(merge.Window.TotalHours, 6, 72);
        });
    }

    [Fact]
    public void All_names_of_areas_and_organisations_differ()
    {
        var names = Rules.Areas.Select(area => area.Names).Concat(Rules.Organisations.Select(organisation => organisation.Names)).ToList();

        Assert.Equal(names.Count, names.Select(name => name.Zh).Distinct().Count());
        Assert.Equal(names.Count, names.Select(name => name.En).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-02-14", true)]  // A Saturday, made up for the Spring Festival.
    [InlineData("2026-02-16", false)] // A Monday in the Spring Festival.
    [InlineData("2026-02-24", true)]
    [InlineData("2026-10-10", true)]
    [InlineData("2027-10-07", false)]
    public void The_calendar_knows_holidays_and_make_up_days(string date, bool isWorked) =>
        Assert.Equal(isWorked, Rules.Calendar.IsWorkingDay(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Each_make_up_day_is_a_weekend_day_and_no_holiday() => Assert.All(Rules.Calendar.MakeUpDays, day =>
    {
        Assert.Contains(day.DayOfWeek, new[] { DayOfWeek.Saturday, DayOfWeek.Sunday });
        Assert.DoesNotContain(day, Rules.Calendar.Holidays);
    });

    private static Area Community => Rules.Areas.First(Rules.IsCommunity);

    private static Route Route(CaseKind kind, Area area, int open = 0) => Router.Find(
        new RouteQuestion(kind, new Place(30, 117, null, [.. Chain(area).Reverse().Select(link => link.Code)], []), new DateOnly(2026, 7, 1), Urgent: false, _ => open),
        Rules);

    private static IEnumerable<Area> Chain(Area area)
    {
        for (var link = area; link is not null; link = link.Parent is null ? null : Rules.FindArea(link.Parent))
        {
            yield return link;
        }
    }
}
