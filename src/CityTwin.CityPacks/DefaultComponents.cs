using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Clocks;
using static CityTwin.Domain.Clocks.LimitUnit;

namespace CityTwin.CityPacks;

/// <summary>Components of the <see cref="DefaultCatalogue"/>: things that are missing, broken or dangerous.</summary>
internal static class DefaultComponents
{
    private const string Utilities = "01 市政公用设施";
    private const string Traffic = "02 交通设施";
    private const string Sanitation = "03 市容环卫设施";
    private const string Green = "04 园林绿化设施";

    public static IReadOnlyList<DefaultCatalogue.Row> Rows { get; } =
    [
        Component("01001", "供水井盖", "Water supply manhole cover", Utilities, 10, 48, 2, UrgentHours, "city=water"),
        Component("01002", "污水井盖", "Sewer manhole cover", Utilities, 10, 48, 2, UrgentHours, "city=water"),
        Component("01003", "雨水井盖", "Storm drain manhole cover", Utilities, 10, 48, 2, UrgentHours, "city=water"),
        Component("01004", "雨水箅子", "Storm drain grate", Utilities, 10, 48, 1, WorkingDays, "city=water"),
        Component("01011", "燃气井盖", "Gas manhole cover", Utilities, 10, 48, 1, UrgentHours, "city=urban_management"),
        Component("01037", "路灯", "Street lamp", Utilities, 20, 168, 2, WorkingDays, "city=urban_management"),
        Component("01046", "户外健身设施", "Outdoor fitness equipment", Utilities, 15, 168, 3, WorkingDays, "street=street_office;district=district_office"),
        Component("02006", "过街天桥", "Footbridge", Traffic, 40, 72, 5, WorkingDays, "city=transport"),
        Component("02010", "交通标志牌及标线", "Traffic sign or marking", Traffic, 20, 72, 3, WorkingDays, "city=traffic_police"),
        Component("02014", "交通信号灯", "Traffic light", Traffic, 30, 24, 4, UrgentHours, "city=traffic_police"),
        Component("02017", "交通护栏", "Traffic railing", Traffic, 25, 48, 1, WorkingDays, "city=traffic_police"),
        Component("02034", "无障碍设施", "Barrier-free facility", Traffic, 20, 168, 5, WorkingDays, "district=district_office;city=transport"),
        Component("03001", "公共厕所", "Public toilet", Sanitation, 30, 24, 4, WorkingHours, "street=street_office;district=district_office"),
        Component("03005", "垃圾箱", "Litter bin", Sanitation, 15, 48, 1, WorkingDays, "street=street_office;district=district_office"),
        Component("04002", "行道树", "Street tree", Green, 15, 48, 2, WorkingDays, "district=district_office;city=landscape"),
        Component("04008", "绿地护栏", "Green space railing", Green, 20, 168, 3, WorkingDays, "city=landscape"),
    ];

    private static DefaultCatalogue.Row Component(
        string code, string zh, string en, string group, double radiusMetres, double windowHours, double limit, LimitUnit unit, string leads) =>
        new(SubjectKind.Component, code, zh, en, group, new MergeRule(radiusMetres, TimeSpan.FromHours(windowHours)), new HandlingLimit(limit, unit), leads);
}
