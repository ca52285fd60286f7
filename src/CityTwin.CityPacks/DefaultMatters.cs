using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Clocks;
using static CityTwin.Domain.Clocks.LimitUnit;

namespace CityTwin.CityPacks;

/// <summary>Matters of the <see cref="DefaultCatalogue"/>: conditions of places.</summary>
internal static class DefaultMatters
{
    private const string Appearance = "06 市容环境";
    private const string Advertising = "07 宣传广告";
    private const string Construction = "08 施工管理";
    private const string StreetOrder = "09 街面秩序";
    private const string Other = "10 其他事项";
    private const string StreetFirst = "street=street_office;district=district_office";

    public static IReadOnlyList<DefaultCatalogue.Row> Rows { get; } =
    [
        Matter("06001", "私搭乱建", "Unauthorised structure", Appearance, 20, 720, 15, WorkingDays, "street=street_office;city=housing"),
        Matter("06010", "暴露垃圾", "Exposed refuse", Appearance, 20, 24, 4, WorkingHours, StreetFirst),
        Matter("06011", "积存垃圾渣土", "Stockpiled refuse or rubble", Appearance, 25, 72, 3, WorkingDays, StreetFirst),
        Matter("06012", "道路不洁", "Unclean road", Appearance, 40, 12, 3, WorkingHours, StreetFirst),
        Matter("06013", "道路破损", "Damaged road surface", Appearance, 20, 168, 5, WorkingDays, "district=district_office;city=transport"),
        Matter("06014", "道路遗撒（洒）", "Spill on the road", Appearance, 50, 6, 2, UrgentHours, StreetFirst),
        Matter("06025", "水域不洁", "Unclean water", Appearance, 50, 72, 3, WorkingDays, "city=water"),
        Matter("06028", "噪声扰民", "Disturbing noise", Appearance, 30, 4, 4, UrgentHours, StreetFirst),
        Matter("06034", "废弃车辆", "Abandoned vehicle", Appearance, 15, 168, 5, WorkingDays, StreetFirst),
        Matter("06036", "乱堆杂物", "Clutter in public space", Appearance, 20, 48, 1, WorkingDays, StreetFirst),
        Matter("06042", "垃圾站（箱）满溢", "Overflowing litter bin or station", Appearance, 20, 12, 4, WorkingHours, StreetFirst),
        Matter("06051", "盲道缺损", "Damaged tactile paving", Appearance, 20, 168, 5, WorkingDays, "district=district_office;city=transport"),
        Matter("07001", "非法小广告", "Illegal stickers on walls and poles", Advertising, 15, 48, 1, WorkingDays, StreetFirst),
        Matter("08001", "施工扰民", "Disturbance by construction", Construction, 50, 8, 4, UrgentHours, "street=street_office;city=housing"),
        Matter("08004", "工地扬尘", "Dust from a building site", Construction, 50, 24, 1, WorkingDays, "city=housing"),
        Matter("08007", "施工工地围挡问题", "Faulty site fence", Construction, 50, 72, 1, WorkingDays, "city=housing"),
        Matter("09005", "店外经营", "Shop goods on the pavement", StreetOrder, 15, 8, 2, WorkingHours, StreetFirst),
        Matter("09010", "非机动车乱停放", "Badly parked bicycles", StreetOrder, 25, 12, 4, WorkingHours, StreetFirst),
        Matter("09012", "占用消防通道", "Blocked fire lane", StreetOrder, 20, 6, 2, UrgentHours, StreetFirst),
        Matter("10001", "道路积雪、结冰", "Snow or ice on the road", Other, 50, 12, 4, UrgentHours, StreetFirst),
        Matter("10002", "架空线缆脱落", "Fallen overhead line", Other, 30, 24, 2, UrgentHours, "city=urban_management"),
    ];

    private static DefaultCatalogue.Row Matter(
        string code, string zh, string en, string group, double radiusMetres, double windowHours, double limit, LimitUnit unit, string leads) =>
        new(SubjectKind.Matter, code, zh, en, group, new MergeRule(radiusMetres, TimeSpan.FromHours(windowHours)), new HandlingLimit(limit, unit), leads);
}
