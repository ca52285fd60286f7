using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Simulator.DemoCity;

namespace CityTwin.Simulator.Tests.DemoCity;

public sealed class DemoRulesTests
{
    private static readonly CityRules Rules = DemoCityMaker.Draw(DemoCityMaker.ShippedSeed).Rules;

    [Fact]
    public void Every_kind_finds_a_lead_in_every_community_and_in_the_city_alone()
    {
        foreach (var kind in Rules.Catalogue.Kinds)
        {
            Assert.All(
                Rules.Areas.Where(area => area.Level is "community" or "city"),
                area => Assert.Contains(kind.Leads, lead => Chain(area).Any(link => link.Level == lead.Level && Rules.FindPost(link.Code, lead.OrganisationKind) is not null)));
        }
    }

    [Fact]
    public void Every_lead_named_exists_at_its_level() => Assert.All(
        Rules.Catalogue.Kinds.SelectMany(kind => kind.Leads).Distinct(),
        lead => Assert.All(
            Rules.Areas.Where(area => area.Level == lead.Level),
            area => Assert.NotNull(Rules.FindPost(area.Code, lead.OrganisationKind))));

    [Fact]
    public void A_committee_leads_few_kinds_and_none_that_cannot_wait()
    {
        var neighbourly = Rules.Catalogue.Kinds.Where(kind => kind.Leads[0].OrganisationKind == "committee").ToList();

        Assert.InRange(neighbourly.Count, 5, Rules.Catalogue.Kinds.Count / 4);
        Assert.DoesNotContain(neighbourly, kind => kind.Limit?.Unit is LimitUnit.UrgentHours);
    }

    [Fact]
    public void The_catalogue_shows_every_unit_every_group_and_kinds_that_never_merge()
    {
        var kinds = Rules.Catalogue.Kinds;

        Assert.InRange(kinds.Count, 55, 80);
        Assert.Equal(4, kinds.Select(kind => kind.Limit?.Unit).OfType<LimitUnit>().Distinct().Count());
        Assert.Equal(10, kinds.Select(kind => kind.Group).Distinct().Count());
        Assert.Contains(kinds, kind => kind.Merge is null);
        Assert.All(kinds.Select(kind => kind.Merge).OfType<Domain.Catalogue.MergeRule>(), merge =>
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

    private static IEnumerable<Area> Chain(Area area)
    {
        for (var link = area; link is not null; link = link.Parent is null ? null : Rules.FindArea(link.Parent))
        {
            yield return link;
        }
    }
}
