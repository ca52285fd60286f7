using CityTwin.Domain.Assets;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Tests;

/// <summary>A small valid city: two districts side by side, each of two communities, one beat over all of it.</summary>
internal static class TinyCity
{
    private static readonly GeometryFactory Degrees = new(new PrecisionModel(), 4326);

    public static CityPack Pack { get; } = Build();

    /// <summary>The same city with a committee in one community and all three files of rules.</summary>
    public static CityPack WithRules { get; } = Rule(Build());

    /// <summary>The same city with a register: a lamp that the street office of the other district keeps, and a river.</summary>
    public static CityPack WithAssets { get; } = Register(Build());

    /// <summary>The same city with dated borders: a community that was drawn this year, one that will be merged, one of which both is known.</summary>
    public static CityPack Dated { get; } = Date(Build());

    public static Polygon Box(double west, double south, double east, double north) => Degrees.CreatePolygon(
        [new(west, south), new(east, south), new(east, north), new(west, north), new(west, south)]);

    private static CityPack Build()
    {
        var city = new City(
            "tiny", "2026.1", new Names("小城", "Tiny"), "TNY", "Asia/Shanghai",
            [new("city", new(null, "City")), new("district", new("区", "District")), new("community", new("社区", "Community"))],
            [new("beat", new(null, "Beat"))],
            Crs.Wgs84, new Projection(116.02, 40), CellMetres: 100, EdgeMetres: 30, [new GeoPoint(40.011, 116.011, Crs.Wgs84)]);
        IReadOnlyList<AreaShape> areas =
        [
            Area("tiny", "city", null, Box(116.00, 40.00, 116.04, 40.02)),
            Area("W", "district", "tiny", Box(116.00, 40.00, 116.02, 40.02)),
            Area("E", "district", "tiny", Box(116.02, 40.00, 116.04, 40.02)),
            Area("W1", "community", "W", Box(116.00, 40.00, 116.01, 40.02)),
            Area("W2", "community", "W", Box(116.01, 40.00, 116.02, 40.02)),
            Area("E1", "community", "E", Box(116.02, 40.00, 116.03, 40.02)),
            Area("E2", "community", "E", Degrees.CreateMultiPolygon([Box(116.03, 40.00, 116.04, 40.02)])),
        ];
        Organisation[] organisations =
        [
            new("roads", new("市政处", "Roads, \"public\""), "city", "tiny", "roads"),
            new("w-office", new(null, "West office"), "district", "W", "office"),
            new("e-office", new(null, "East office"), "district", "E", "office"),
        ];
        CaseKind[] kinds =
        [
            new(new("tiny", SubjectKind.Matter, "pothole"), new("道路破损", "Pothole"), "Roads", new(25, TimeSpan.FromHours(72)), new(2, LimitUnit.WorkingDays), [new("district", "office"), new("city", "roads")]),
            new(new("tiny", SubjectKind.Component, "lamp"), new("路灯", null), "Lamps", null, null, [new("city", "roads")]),
        ];
        var calendar = new WorkingCalendar(
            [new(new(9, 0), new(12, 0)), new(new(13, 30), new(18, 0))],
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
            [new(2026, 10, 1)],
            [new(2026, 10, 10)]);

        var rules = new CityRules(city, [.. areas.Select(area => area.Area)], organisations, new CityCatalogue(kinds), calendar);
        return new CityPack(rules, areas, [new OverlayShape("beat", "1", new(null, "Beat 1"), Box(116.00, 40.00, 116.04, 40.02))]);
    }

    private static CityPack Rule(CityPack pack)
    {
        var rules = pack.Rules;
        Organisation[] organisations =
        [
            .. rules.Organisations.Select(it => it.Id == "w-office" ? it with { Capacity = 30 } : it),
            new("w1-committee", new(null, "W1 committee"), "community", "W1", "committee", 5),
        ];
        var catalogue = new CityCatalogue([.. rules.Catalogue.Kinds.Select(kind => kind with { Leads = [] })]);
        var (pothole, lamps) = (KindScope.Of(catalogue.Kinds[0].Key), KindScope.OfGroup("Lamps"));
        var thisYear = new Period(new(2026, 1, 1), null);
        Duty[] duties =
        [
            new(pothole, "community", "committee", DutyRole.Assist, "inspect", null, null, Period.Always),
            new(pothole, "district", "office", DutyRole.Lead, "repair", "Road code, \"art.\" 4", new(3, LimitUnit.WorkingDays), thisYear),
            new(lamps, "community", "committee", DutyRole.Lead, null, null, null, Period.Always),
            new(KindScope.All, "city", "roads", DutyRole.Lead, null, null, null, Period.Always),
        ];
        Admission[] admissions = [new(null, pothole, DutyRole.Assist, "List of 2026", thisYear), new("w1-committee", lamps, DutyRole.Lead, null, Period.Always)];
        Recusal[] recusals = [new("w-office", pothole, "W2", "its own works", new(new(2026, 3, 1), new(2026, 6, 30)))];
        return pack with
        {
            Rules = new CityRules(
                rules.City, rules.Areas, organisations, catalogue, rules.Calendar,
                new RoutingRules(new DutyMatrix(duties, catalogue), new AdmissionList(admissions), new RecusalList(recusals))),
        };
    }

    private static AreaShape Area(string code, string level, string? parent, Geometry shape) =>
        new(new Area(code, level, parent, new Names(null, $"Area {code}")), shape);

    private static CityPack Date(CityPack pack)
    {
        var (rules, first, last) = (pack.Rules, new DateOnly(2026, 7, 1), new DateOnly(2027, 1, 1));
        List<AreaShape> areas =
        [
            .. pack.Areas.Select(it => it with
            {
                Area = it.Area with { Since = it.Area.Code is "W1" or "E1" ? first : null, Until = it.Area.Code is "W2" or "E1" ? last : null },
            }),
        ];
        return pack with
        {
            Areas = areas,
            Rules = new CityRules(rules.City, [.. areas.Select(area => area.Area)], rules.Organisations, rules.Catalogue, rules.Calendar),
        };
    }

    private static CityPack Register(CityPack pack)
    {
        var (rules, lamp) = (pack.Rules, new CatalogueKey("tiny", SubjectKind.Component, "lamp"));
        Asset[] assets =
        [
            new("lamp-1", lamp, new("一号灯", "Lamp 1"), "roads", "e-office", new Extent(ExtentKind.Point, [[new(40.005, 116.005)]])),
            new("river", lamp, new(null, "River"), null, "roads", new Extent(ExtentKind.Line, [[new(40.001, 116.001), new(40.001, 116.039)]])),
            new("pond", lamp, new(null, "Pond"), null, "roads", new Extent(ExtentKind.Polygon, [[new(40.01, 116.01), new(40.01, 116.012), new(40.012, 116.011), new(40.01, 116.01)]])),
        ];
        var city = rules.City with { AssetMetres = 15 };
        return pack with { Rules = new CityRules(city, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, assets: assets) };
    }
}
