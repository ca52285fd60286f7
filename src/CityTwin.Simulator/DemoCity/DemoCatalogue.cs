using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using static CityTwin.Domain.Clocks.LimitUnit;
using static CityTwin.Simulator.DemoCity.DemoLeads;

namespace CityTwin.Simulator.DemoCity;

/// <summary>
/// What can go wrong in the demo city, by the codes of 2026: components out of order (01 to 05) and conditions of places
/// (06 to 10). Radius in metres and window in hours say when two reports are one case; 0 says never.
/// </summary>
internal static class DemoCatalogue
{
    private static readonly Dictionary<string, string> Groups = new()
    {
        ["01"] = "01 市政公用设施", ["02"] = "02 交通设施", ["03"] = "03 市容环卫设施", ["04"] = "04 园林绿化设施", ["05"] = "05 其他管理部件",
        ["06"] = "06 市容环境", ["07"] = "07 宣传广告", ["08"] = "08 施工管理", ["09"] = "09 街面秩序", ["10"] = "10 其他事项",
    };

    /// <summary>The kinds by code, each with who leads it from the lowest level up.</summary>
    public static readonly IReadOnlyList<(CaseKind Kind, LeadRule[] Leads)> Rows =
    [
        Kind("01001", "供水井盖异常", "Water supply manhole cover", 20, 72, 2, UrgentHours, Water),
        Kind("01002", "污水井盖异常", "Sewer manhole cover", 20, 72, 2, UrgentHours, Water),
        Kind("01003", "雨水井盖异常", "Storm drain manhole cover", 20, 72, 2, UrgentHours, Water),
        Kind("01004", "雨水箅子异常", "Storm drain grating", 20, 48, 4, WorkingHours, Water),
        Kind("01005", "电力井盖异常", "Power manhole cover", 20, 72, 2, UrgentHours, Power),
        Kind("01007", "通信井盖异常", "Communications manhole cover", 20, 72, 2, UrgentHours, Ducts),
        Kind("01011", "燃气井盖异常", "Gas manhole cover", 20, 48, 1, UrgentHours, Gas),
        Kind("01013", "消防设施异常", "Fire hydrant or fire equipment", 20, 48, 4, WorkingHours, Fire),
        Kind("01023", "不明井盖异常", "Manhole cover of unknown owner", 20, 72, 2, UrgentHours, DistrictOffice),
        Kind("01028", "电力设施异常", "Power installation", 30, 24, 4, UrgentHours, Power),
        Kind("01037", "路灯异常", "Street light", 30, 72, 1, WorkingDays, Urban),
        Kind("01046", "户外健身设施异常", "Outdoor fitness equipment", 20, 72, 3, WorkingDays, Street),
        Kind("01049", "燃气调压站（箱）异常", "Gas regulator station", 40, 24, 1, UrgentHours, Gas),
        Kind("01054", "充电桩异常", "Charging point", 20, 48, 2, WorkingDays, Power),
        Kind("01059", "旧衣物回收箱异常", "Used clothes bin", 20, 72, 7, CalendarDays, Committee),
        Kind("01070", "水域护栏异常", "Waterside railing", 40, 72, 2, WorkingDays, Water),
        Kind("01072", "排水泵站异常", "Drainage pumping station", 60, 24, 4, UrgentHours, Water),
        Kind("01075", "快递柜异常", "Parcel lockers", 20, 72, 5, CalendarDays, Committee),
        Kind("01076", "公用电梯异常", "Public lift", 20, 6, 2, UrgentHours, Market),
        Kind("02004", "公交站设施异常", "Bus stop", 20, 72, 2, WorkingDays, Transport),
        Kind("02009", "跨河桥异常", "River bridge", 60, 48, 4, UrgentHours, Transport),
        Kind("02010", "交通标志牌及标线异常", "Traffic sign or marking", 30, 72, 3, WorkingDays, Traffic),
        Kind("02012", "路名牌异常", "Street name sign", 20, 72, 7, CalendarDays, Street),
        Kind("02014", "交通信号灯异常", "Traffic light", 40, 12, 2, UrgentHours, Traffic),
        Kind("02017", "交通护栏异常", "Traffic barrier", 40, 48, 1, WorkingDays, Traffic),
        Kind("02034", "无障碍设施异常", "Barrier-free facility", 30, 72, 5, WorkingDays, Urban),
        Kind("03001", "公共厕所异常", "Public toilet", 30, 24, 4, WorkingHours, Sanitation),
        Kind("03005", "垃圾箱异常", "Litter bin", 20, 48, 1, WorkingDays, Sanitation),
        Kind("03006", "户外广告异常", "Outdoor advertisement", 20, 48, 4, WorkingHours, Urban),
        Kind("03008", "宣传栏异常", "Notice board", 20, 72, 3, WorkingDays, Committee),
        Kind("04001", "古树名木异常", "Ancient or notable tree", 20, 72, 1, WorkingDays, Greening),
        Kind("04002", "行道树异常", "Street tree", 20, 24, 4, UrgentHours, Greening),
        Kind("04007", "街头座椅异常", "Street bench", 20, 72, 7, CalendarDays, Greening),
        Kind("05003", "车辆加油（气、电）站异常", "Filling or charging station", 60, 12, 2, UrgentHours, Emergency),
        Kind("06001", "私搭乱建", "Unauthorised structure", 0, 0, 15, WorkingDays, Street),
        Kind("06007", "沿街晾挂", "Laundry hung along the street", 30, 12, 4, WorkingHours, Committee),
        Kind("06010", "暴露垃圾", "Exposed refuse", 30, 24, 4, WorkingHours, Committee),
        Kind("06011", "积存垃圾渣土", "Stockpiled refuse or rubble", 40, 72, 5, WorkingDays, Street),
        Kind("06012", "道路不洁", "Dirty road", 50, 12, 2, WorkingHours, Sanitation),
        Kind("06013", "道路破损", "Damaged road surface", 40, 72, 5, WorkingDays, Urban),
        Kind("06017", "绿地脏乱", "Untidy green space", 50, 48, 4, WorkingHours, Greening),
        Kind("06023", "堤岸破损", "Damaged embankment", 60, 48, 2, UrgentHours, Water),
        Kind("06025", "水域不洁", "Floating litter on water", 60, 48, 1, WorkingDays, Water),
        Kind("06027", "油烟污染", "Kitchen fumes", 30, 24, 5, WorkingDays, Urban),
        Kind("06028", "噪声扰民", "Disturbing noise", 60, 6, 2, UrgentHours, Street),
        Kind("06030", "乱倒乱排污水、废水", "Sewage discharged in the open", 40, 24, 4, UrgentHours, Ecology),
        Kind("06034", "废弃车辆", "Abandoned vehicle", 20, 72, 15, CalendarDays, Street),
        Kind("06035", "废弃家具设备", "Abandoned furniture or equipment", 20, 48, 1, WorkingDays, Committee),
        Kind("06036", "乱堆杂物", "Goods piled in common space", 20, 48, 1, WorkingDays, Committee),
        Kind("06040", "私设地锁、阻车桩", "Private parking lock or bollard", 20, 72, 3, WorkingDays, Street),
        Kind("06041", "垃圾未分类", "Refuse not sorted", 20, 24, 4, WorkingHours, Committee),
        Kind("06042", "垃圾站（箱）满溢", "Overflowing refuse station or bin", 20, 12, 2, WorkingHours, Sanitation),
        Kind("06045", "非法占绿毁绿", "Green space occupied or destroyed", 0, 0, 10, WorkingDays, Greening),
        Kind("06051", "盲道缺损", "Damaged tactile paving", 30, 72, 5, WorkingDays, Urban),
        Kind("07001", "非法小广告", "Illegal small stickers", 30, 24, 1, WorkingDays, Committee),
        Kind("07003", "违规户外广告", "Unauthorised billboard", 0, 0, 10, WorkingDays, Urban),
        Kind("07006", "违规牌匾标识", "Unauthorised shop sign", 0, 0, 10, WorkingDays, Urban),
        Kind("08001", "施工扰民", "Disturbing construction work", 60, 6, 2, UrgentHours, Urban),
        Kind("08002", "施工占道", "Construction occupying the road", 50, 24, 4, WorkingHours, Urban),
        Kind("08003", "无证掘路", "Road dug up without a permit", 40, 24, 4, WorkingHours, Urban),
        Kind("08004", "工地扬尘", "Dust from a building site", 60, 12, 2, UrgentHours, Building),
        Kind("08007", "施工工地围挡问题", "Building site hoarding", 50, 72, 1, WorkingDays, Building),
        Kind("08016", "无证建设", "Construction without a permit", 0, 0, 15, WorkingDays, Building),
        Kind("09005", "店外经营", "Trading outside the shop", 20, 12, 2, WorkingHours, Street),
        Kind("09006", "占道经营", "Trading on the road", 30, 12, 2, WorkingHours, Street),
        Kind("09009", "机动车乱停放", "Badly parked motor vehicles", 30, 6, 2, WorkingHours, Traffic),
        Kind("09010", "非机动车乱停放", "Badly parked bicycles", 30, 12, 4, WorkingHours, Committee),
        Kind("09011", "共享单车乱象", "Heaps of shared bicycles", 40, 12, 4, WorkingHours, Street),
        Kind("09012", "占用消防通道", "Fire lane blocked", 30, 6, 2, UrgentHours, Fire),
        Kind("09015", "无证餐饮", "Catering without a licence", 0, 0, 5, WorkingDays, Market),
        Kind("10001", "道路积雪、结冰", "Snow or ice on the road", 60, 12, 4, UrgentHours, Street),
        Kind("10002", "架空线缆脱落", "Fallen overhead line", 40, 12, 2, UrgentHours, Power),
    ];

    /// <summary>The catalogue. Its kinds name no leads: the duty matrix does, see <see cref="DemoDuties"/>.</summary>
    public static readonly CityCatalogue Catalogue = new([.. Rows.Select(row => row.Kind)]);

    private static (CaseKind Kind, LeadRule[] Leads) Kind(
        string code, string zh, string en, double radius, double window, double amount, LimitUnit unit, LeadRule[] leads) => (new(
        new CatalogueKey("gbt47678.5-2026", SubjectKind.Matter, code),
        new Names(zh, zh.EndsWith("异常", StringComparison.Ordinal) ? $"{en}: fault" : en),
        Groups[code[..2]],
        radius is 0 ? null : new MergeRule(radius, TimeSpan.FromHours(window)),
        new HandlingLimit(amount, unit),
        []), leads);
}
