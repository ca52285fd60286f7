using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Redrawing;
using CityTwin.Domain.Tests.Support;

namespace CityTwin.Domain.Tests.Redrawing;

/// <summary>A city along one road: each ward holds a stretch of it, from one whole number of degrees east to another, and has a committee that leads.</summary>
internal static class Strip
{
    public const string Pothole = "strip:matter:pothole";

    /// <summary>A Monday, 10:00 in the city.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Wards A from 0 to 10 and B from 10 to 20 degrees, of streets s and t.</summary>
    public static readonly BoundaryVersion Today = Drawn(new("A", "s", 0, 10), new("B", "t", 10, 20));

    /// <summary>A version of its borders.</summary>
    public static BoundaryVersion Drawn(params Ward[] wards)
    {
        var name = new Names(null, "Strip");
        var city = new City(
            "strip", "1", name, "STR", "Asia/Shanghai", [new("city", name), new("street", name), new("ward", name)],
            [], Crs.Wgs84, new Projection(0, 0), CellMetres: 100, EdgeMetres: 30, DefaultPoints: []);
        Area[] areas =
        [
            new("strip", "city", null, name),
            .. wards.Select(ward => ward.Street).Distinct().Select(street => new Area(street, "street", "strip", name)),
            .. wards.Select(ward => new Area(ward.Code, "ward", ward.Street, name)),
        ];
        Organisation[] organisations =
        [
            new("roads", name, "city", "strip", "roads"),
            .. wards.Where(ward => ward.HasCommittee).Select(ward => new Organisation($"committee-{ward.Code}", name, "ward", ward.Code, "committee")),
        ];
        CaseKind kind = new(
            new("strip", SubjectKind.Matter, "pothole"), name, "Roads", null, new HandlingLimit(2, LimitUnit.WorkingDays),
            [new("ward", "committee"), new("city", "roads")]);
        return new BoundaryVersion(
            new CityRules(city, areas, organisations, new CityCatalogue([kind]), TinyCity.Calendar),
            place => Array.Find(wards, ward => ward.West <= place.Lon && place.Lon < ward.East) is { } ward
                ? place with { Areas = ["strip", ward.Street, ward.Code] }
                : null);
    }

    /// <summary>An open case that the committee of its ward leads.</summary>
    public static PlacedCase Open(long id, double at, string? lead = "?") => Case(id, at, isOpen: true, lead);

    /// <summary>A case that ended.</summary>
    public static PlacedCase Past(long id, double at) => Case(id, at, isOpen: false, "?");

    /// <summary>What becomes of cases when the borders of today give way to these.</summary>
    public static RedrawPreview Redrawn(BoundaryVersion after, params PlacedCase[] cases) => RedrawPreview.Between(Today, after, cases, Monday);

    private static PlacedCase Case(long id, double at, bool isOpen, string? lead)
    {
        var place = new Place(0, at, "x@1.1", [], []);
        place = Today.Locate(place) ?? place with { Areas = ["strip", "gone", "Z"] };
        return new PlacedCase(id, Pothole, place, isOpen, lead == "?" ? $"committee-{place.LowestArea}" : lead);
    }

    internal sealed record Ward(string Code, string Street, double West, double East, bool HasCommittee = true);
}
