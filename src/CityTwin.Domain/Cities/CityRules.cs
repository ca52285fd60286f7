using System.Collections.Frozen;
using CityTwin.Domain.Assets;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cities;

/// <summary>All rules of a city without the shapes of its areas: what a decision may look up. Immutable; swapped whole.</summary>
public sealed class CityRules
{
    private readonly FrozenDictionary<string, Asset> assets;
    private readonly FrozenDictionary<string, Area> areas;
    private readonly FrozenDictionary<string, Organisation> organisations;
    private readonly FrozenDictionary<(string Area, string Kind), Organisation> posts;
    private readonly ILookup<string?, Area> children;
    private readonly FrozenDictionary<string, WorkingCalendar> calendars;

    /// <summary>
    /// Joins the parts of a checked pack; without routing rules the leads of the catalogue say who handles what, and
    /// <paramref name="ownCalendars"/> are those of organisations that do not work by the city's.
    /// </summary>
    public CityRules(
        City city,
        IReadOnlyList<Area> areas,
        IReadOnlyList<Organisation> organisations,
        CityCatalogue catalogue,
        WorkingCalendar calendar,
        RoutingRules? routing = null,
        IReadOnlyList<WorkingCalendar>? ownCalendars = null,
        ProcessRules? process = null,
        IReadOnlyList<Asset>? assets = null)
    {
        Assets = assets ?? [];
        this.assets = Assets.ToFrozenDictionary(asset => asset.Id);
        Process = process ?? ProcessRules.Usual;
        City = city;
        Areas = areas;
        Organisations = organisations;
        Catalogue = catalogue;
        Calendar = calendar;
        OwnCalendars = ownCalendars ?? [];
        calendars = OwnCalendars.Append(calendar).ToFrozenDictionary(it => it.Id);
        Routing = routing ?? RoutingRules.FromLeads(catalogue);
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(city.TimeZone);
        this.areas = areas.ToFrozenDictionary(area => area.Code);
        children = areas.ToLookup(area => area.Parent);
        this.organisations = organisations.ToFrozenDictionary(organisation => organisation.Id);
        posts = organisations
            .GroupBy(organisation => (organisation.Area, organisation.Kind))
            .ToFrozenDictionary(post => post.Key, post => post.First());
    }

    /// <summary>The city.</summary>
    public City City { get; }

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Areas of all levels, parents before children.</summary>
    public IReadOnlyList<Area> Areas { get; }

    /// <summary>Organisations in the order of the pack.</summary>
    public IReadOnlyList<Organisation> Organisations { get; }

    /// <summary>The register of managed components, in the order of the pack; empty when it has none.</summary>
    public IReadOnlyList<Asset> Assets { get; }

    /// <summary>The catalogue.</summary>
    public CityCatalogue Catalogue { get; }

    /// <summary>The working calendar of the city.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>Calendars of organisations that do not work by the city's.</summary>
    public IReadOnlyList<WorkingCalendar> OwnCalendars { get; }

    /// <summary>The calendar with this id, the city's among them, or null.</summary>
    public WorkingCalendar? FindCalendar(string id) => calendars.GetValueOrDefault(id);

    /// <summary>The calendar by which an organisation works: its own, or else the city's.</summary>
    public WorkingCalendar CalendarOf(Organisation organisation) => organisation.Calendar is { } own ? calendars[own] : Calendar;

    /// <summary>Who handles what.</summary>
    public RoutingRules Routing { get; }

    /// <summary>How cases move.</summary>
    public ProcessRules Process { get; }

    /// <summary>How time is counted by the calendar with this id, or by the city's when there is no such calendar any more.</summary>
    public Reckoning ReckoningOf(string? calendar) =>
        (calendar is null ? Calendar : calendars.GetValueOrDefault(calendar, Calendar)).In(TimeZone);

    /// <summary>The area with this code, or null.</summary>
    public Area? FindArea(string code) => areas.GetValueOrDefault(code);

    /// <summary>The asset with this id, or null.</summary>
    public Asset? FindAsset(string id) => assets.GetValueOrDefault(id);

    /// <summary>The area that is the whole city.</summary>
    public Area Whole => children[null].First();

    /// <summary>
    /// The area that counts a case: the lowest of those it was decided with that the map still has, since maps are redrawn and places stay as
    /// they were recorded.
    /// </summary>
    public Area HolderOf(Place place)
    {
        for (var level = place.Areas.Count - 1; level >= 0; level--)
        {
            if (FindArea(place.Areas[level]) is { } area)
            {
                return area;
            }
        }

        return Whole;
    }

    /// <summary>The areas right below this one.</summary>
    public IEnumerable<Area> ChildrenOf(string code) => children[code];

    /// <summary>Codes from the city down to this area; empty when there is no such area.</summary>
    public IReadOnlyList<string> ChainOf(string code)
    {
        var chain = new List<string>(City.Levels.Count);
        for (var next = FindArea(code); next is not null; next = next.Parent is null ? null : FindArea(next.Parent))
        {
            chain.Insert(0, next.Code);
        }

        return chain;
    }

    /// <summary>Whether the area is of the lowest level.</summary>
    public bool IsCommunity(Area area) => area.Level == City.Levels[^1].Id;

    /// <summary>The organisation with this id, or null.</summary>
    public Organisation? FindOrganisation(string id) => organisations.GetValueOrDefault(id);

    /// <summary>The organisation of this kind that answers for exactly this area, or null.</summary>
    public Organisation? FindPost(string area, string organisationKind) => posts.GetValueOrDefault((area, organisationKind));
}
