using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Routing;

namespace CityTwin.Simulator.DemoCity;

/// <summary>
/// Whose duty what is in the demo city: the leads of <see cref="DemoLeads"/>, the city's urban management behind all of them, and who
/// else must help where one department alone cannot. Communities lead what neighbours can settle, and only that is on their list.
/// </summary>
internal static class DemoDuties
{
    private static readonly (string Scope, string Post, string Measure)[] Assists =
    [
        ("01011", "city=emergency", "secure"),
        ("01023", "city=water", "identify"),
        ("01023", "city=power", "identify"),
        ("01023", "city=communications", "identify"),
        ("01049", "city=emergency", "secure"),
        ("01049", "city=fire_rescue", "secure"),
        ("01076", "city=fire_rescue", "rescue"),
        ("02009", "city=traffic_police", "divert"),
        ("05003", "city=fire_rescue", "secure"),
        ("05003", "city=market_supervision", "inspect"),
        ("06001", "district=housing_construction", "inspect"),
        ("06011", "district=sanitation", "clear"),
        ("06023", "city=emergency", "secure"),
        ("06027", "district=market_supervision", "inspect"),
        ("06028", "community=committee", "mediate"),
        ("06030", "city=water", "repair"),
        ("06030", "district=urban_management", "enforce"),
        ("06034", "city=traffic_police", "identify"),
        ("06034", "community=committee", "inspect"),
        ("08 施工管理", "street=street_office", "inspect"),
        ("08003", "city=traffic_police", "divert"),
        ("08004", "city=ecology", "inspect"),
        ("09011", "city=transport", "enforce"),
        ("09012", "street=street_office", "clear"),
        ("09012", "city=traffic_police", "clear"),
        ("09015", "district=urban_management", "enforce"),
        ("10001", "community=committee", "clear"),
        ("10001", "district=sanitation", "clear"),
        ("10002", "city=communications", "inspect"),
        ("10002", "city=traffic_police", "divert"),
    ];

    // Communities mediate on trial; what the trial shows is decided before it ends.
    private static readonly Dictionary<string, Period> Trials = new() { ["06028"] = new(new(2026, 1, 1), new(2027, 12, 31)) };

    /// <summary>The rules of the demo city.</summary>
    public static readonly RoutingRules Rules = new(
        new DutyMatrix([.. DemoCatalogue.Rows.SelectMany(Leads), .. Assists.Select(Assist), Fallback], DemoCatalogue.Catalogue),
        new AdmissionList([.. Admissions]),
        RecusalList.None);

    private static Duty Fallback => new(KindScope.All, DemoAreas.CityLevel, "urban_management", DutyRole.Lead, null, Item(DemoCatalogue.Rows.Count + 1), null, Period.Always);

    private static IEnumerable<Admission> Admissions => DemoCatalogue.Rows
        .Where(row => row.Leads.Any(lead => lead.Level == DemoAreas.Community))
        .Select(row => new Admission(null, KindScope.Of(row.Kind.Key), DutyRole.Lead, "临江市社区事项准入清单（2026年版）", Period.Always))
        .Concat(Assists
            .Where(assist => assist.Post.StartsWith(DemoAreas.Community, StringComparison.Ordinal))
            .Select(assist => new Admission(
                null, Scope(assist.Scope), DutyRole.Assist, "临江市社区协助事项清单（2026年版）", Trials.GetValueOrDefault(assist.Scope, Period.Always))));

    private static IEnumerable<Duty> Leads((CaseKind Kind, LeadRule[] Leads) row, int at) => row.Leads.Select(lead =>
        new Duty(KindScope.Of(row.Kind.Key), lead.Level, lead.OrganisationKind, DutyRole.Lead, null, Item(at + 1), null, Period.Always));

    private static Duty Assist((string Scope, string Post, string Measure) assist) => assist.Post.Split('=') is [var level, var kind]
        ? new Duty(Scope(assist.Scope), level, kind, DutyRole.Assist, assist.Measure, Item(NumberOf(assist.Scope)), null, Period.Always)
        : throw new FormatException(assist.Post);

    private static KindScope Scope(string scope) =>
        DemoCatalogue.Catalogue.Kinds.FirstOrDefault(kind => kind.Key.Code == scope) is { } kind ? KindScope.Of(kind.Key) : KindScope.OfGroup(scope);

    private static int NumberOf(string scope) =>
        DemoCatalogue.Rows.Index().First(row => row.Item.Kind.Key.Code == scope || row.Item.Kind.Group == scope).Index + 1;

    // An invented list of an invented city.
    private static string Item(int number) => $"临江市权责清单（2026年版）第{number}项";
}
