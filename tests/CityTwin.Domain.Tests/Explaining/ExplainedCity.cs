using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>A city with a duty matrix, small enough to know by heart: nobody in the community, two offices in the street, two bureaus in the city.</summary>
internal static class ExplainedCity
{
    public const string Pothole = "tiny:matter:pothole";
    public const string Lamp = "tiny:component:lamp";
    public const string Gas = "tiny:matter:gas";

    public static readonly Place Here = new(40.01, 116.01, "C1@12.-7", ["tiny", "S1", "C1"], ["police:P4"]);
    public static readonly Place Shifted = Here with { Original = new OriginalPoint(40.0114, 116.0162, Crs.Gcj02, "gcj02-community-1") };
    public static readonly Place Spread = Here with
    {
        Extent = new Extent(ExtentKind.Line, [[new(40.01, 116.01), new(40.01, 116.02), new(40.01, 116.03)]]),
        Shares = [new AreaShare("C1", 0.62), new AreaShare("C2", 0.3495), new AreaShare("C3", 0.0005)],
        Accuracy = 15,
    };

    public static readonly Place NotLocated = new(40.011, 116.011, null, ["tiny"], []);

    public static readonly CityRules Rules = Build(holidays: []);

    /// <summary>The same city after somebody declared Tuesday a holiday, in another version of its pack.</summary>
    public static readonly CityRules Later = Build(holidays: [new(2026, 3, 3)], version: "2026.2");

    private static CityRules Build(DateOnly[] holidays, string version = "2026.1")
    {
        var city = new City(
            "tiny", version, new Names("小城", "Tiny"), "TNY", "Asia/Shanghai",
            [new("city", new("市", "City")), new("street", new("街道", "Street")), new("community", new("社区", "Community"))],
            [new("police", new("警务区", "Police district"))], Crs.Wgs84, new Projection(116.02, 40), CellMetres: 100, EdgeMetres: 30, DefaultPoints: []);
        Area[] areas =
        [
            new("tiny", "city", null, new("小城", "Tiny")),
            new("S1", "street", "tiny", new("和燕街道", "Heyan Street")),
            new("C1", "community", "S1", new("青石社区", null)),
        ];
        Organisation[] organisations =
        [
            new("roads", new("道路局", "Roads Bureau"), "city", "tiny", "roads"),
            new("water", new("水务局", "Water Bureau"), "city", "tiny", "water"),
            new("centre", new("指挥中心", "Command Centre"), "city", "tiny", "command_centre"),
            new("office", new("街道办事处", "Street Office"), "street", "S1", "street_office"),
            new("squad", new("执法队", "Enforcement Squad"), "street", "S1", "squad"),
        ];
        CaseKind[] kinds =
        [
            new(new("tiny", SubjectKind.Matter, "pothole"), new("路面坑洞", "Pothole"), "Roads", new MergeRule(25, TimeSpan.FromHours(72)),
                new HandlingLimit(2, LimitUnit.WorkingDays), []),
            new(new("tiny", SubjectKind.Component, "lamp"), new("路灯", null), "Lamps", null, null, []),
            new(new("tiny", SubjectKind.Matter, "gas"), new("燃气泄漏", "Gas leak"), "Gas", null, new HandlingLimit(2, LimitUnit.UrgentHours), []),
        ];
        var pothole = KindScope.Of(kinds[0].Key);
        Duty[] duties =
        [
            new(pothole, "street", "street_office", DutyRole.Lead, "repair", "小城权责清单第7项", null, Period.Always),
            new(pothole, "street", "squad", DutyRole.Lead, null, null, null, Period.Always),
            new(pothole, "city", "roads", DutyRole.Lead, null, null, null, Period.Always),
            new(pothole, "city", "water", DutyRole.Assist, "drain", null, new HandlingLimit(1, LimitUnit.WorkingDays), Period.Always),
            new(KindScope.Of(kinds[2].Key), "city", "gas", DutyRole.Lead, null, null, null, Period.Always),
        ];
        var catalogue = new CityCatalogue(kinds);
        var calendar = new WorkingCalendar(
            [new(new(9, 0), new(12, 0)), new(new(13, 30), new(17, 30))],
            [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday], holidays, []);
        return new CityRules(
            city, areas, organisations, catalogue, calendar, new RoutingRules(new DutyMatrix(duties, catalogue), null, RecusalList.None),
            process: ProcessRules.Usual with { Superiors = new Dictionary<string, string> { ["city"] = "command_centre" } });
    }
}
