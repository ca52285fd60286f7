using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;

namespace CityTwin.Simulator.DemoCity;

/// <summary>Who can be given work in the demo city: a committee a community, an office a street and a district, and departments.</summary>
internal static class DemoOrganisations
{
    private static readonly (string Kind, string Zh, string En)[] DistrictDepartments =
    [
        ("urban_management", "城市管理局", "Urban Management Bureau"),
        ("sanitation", "环境卫生管理所", "Sanitation Office"),
        ("landscaping", "园林绿化所", "Landscaping Office"),
        ("housing_construction", "住房和城乡建设局", "Housing and Construction Bureau"),
        ("market_supervision", "市场监督管理局", "Market Supervision Bureau"),
    ];

    private static readonly (string Kind, string Zh, string En)[] CityDepartments =
    [
        ("urban_management", "城市管理局", "Urban Management Bureau"),
        ("water", "水务局", "Water Bureau"),
        ("power", "供电公司", "Power Supply Company"),
        ("gas", "燃气公司", "Gas Company"),
        ("transport", "交通运输局", "Transport Bureau"),
        ("traffic_police", "交通警察支队", "Traffic Police"),
        ("landscaping", "园林绿化中心", "Landscaping Centre"),
        ("housing_construction", "住房和城乡建设局", "Housing and Construction Bureau"),
        ("market_supervision", "市场监督管理局", "Market Supervision Bureau"),
        ("ecology", "生态环境局", "Ecology and Environment Bureau"),
        ("emergency", "应急管理局", "Emergency Management Bureau"),
        ("fire_rescue", "消防救援支队", "Fire and Rescue Brigade"),
        ("communications", "通信管线管理中心", "Communications Ducts Centre"),
    ];

    // What an office of this kind can bear; the city's own departments take whatever is left, so they have no limit.
    private static readonly Dictionary<(string Level, string Kind), int> Capacities = new()
    {
        [(DemoAreas.Community, "committee")] = 40,
        [(DemoAreas.Street, "street_office")] = 240,
        [(DemoAreas.District, "sanitation")] = 600,
        [(DemoAreas.District, "urban_management")] = 900,
    };

    /// <summary>The organisations of these areas, from the city down.</summary>
    public static IReadOnlyList<Organisation> For(IReadOnlyList<Area> areas) => [.. areas.SelectMany(Of)];

    private static IEnumerable<Organisation> Of(Area area) => area.Level switch
    {
        DemoAreas.CityLevel => Departments(area, CityDepartments),
        DemoAreas.District => Departments(area, DistrictDepartments).Prepend(Post(area, "district_office", "人民政府办公室", " Office")),
        DemoAreas.Street => [Post(area, "street_office", "办事处", " Office")],
        _ => [Post(area, "committee", "居民委员会", " Committee")],
    };

    private static IEnumerable<Organisation> Departments(Area area, IEnumerable<(string Kind, string Zh, string En)> departments) =>
        departments.Select(department => Post(area, department.Kind, department.Zh, " " + department.En));

    private static Organisation Post(Area area, string kind, string zh, string en) =>
        new($"{kind}-{area.Code}", new Names(area.Names.Zh + zh, area.Names.En + en), area.Level, area.Code, kind, CapacityOf(area.Level, kind));

    private static int? CapacityOf(string level, string kind) => Capacities.TryGetValue((level, kind), out var most) ? most : null;
}
