using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Routing;

/// <summary>
/// A town of four tiers: district D, street D1, communities a and b, each with its office; and street D2 with community c, where nobody
/// is at home below the district. The table of duties is in <see cref="Duties"/>.
/// </summary>
internal static class RouteTown
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly Place InA = At("town", "D", "D1", "a");
    public static readonly Place InB = At("town", "D", "D1", "b");
    public static readonly Place InC = At("town", "D", "D2", "c");
    public static readonly Place NotLocated = new(40.01, 116.01, null, ["town"], []);

    public static readonly CityCatalogue Catalogue = new(
    [
        Kind("refuse", "street", new HandlingLimit(4, LimitUnit.WorkingHours)),
        Kind("noise", "street", new HandlingLimit(2, LimitUnit.UrgentHours)),
        Kind("stall", "street", new HandlingLimit(5, LimitUnit.WorkingDays)),
        Kind("snow", "weather", null),
        Kind("pipe", "water", new HandlingLimit(5, LimitUnit.WorkingDays)),
    ]);

    public static readonly Duty[] Duties =
    [
        Duty("refuse", "community=committee"), Duty("refuse", "street=office"), Duty("refuse", "district=sanitation"),
        Duty("noise", "community=committee", DutyRole.Assist, "mediate"), Duty("noise", "street=office"),
        Duty("stall", "street=office"), Duty("stall", "district=urban", DutyRole.Assist, "enforce"), Duty("stall", "city=water", DutyRole.Assist, "inspect"),
        Duty("snow", "community=committee"), Duty("snow", "street=office"), Duty("snow", "district=sanitation"), Duty("snow", "district=urban"),
        Duty("pipe", "city=water"),
        Duty("*", "city=urban"),
    ];

    /// <summary>Communities may lead refuse, and assist in noise and snow.</summary>
    public static readonly Admission[] Admissions =
    [
        Admission(null, "refuse", DutyRole.Lead), Admission(null, "noise", DutyRole.Assist), Admission(null, "snow", DutyRole.Assist),
    ];

    public static CityRules Rules(
        IReadOnlyList<Duty>? duties = null, IReadOnlyList<Admission>? admissions = null, IReadOnlyList<Recusal>? recusals = null,
        Func<Organisation, Organisation>? with = null)
    {
        var name = new Names(null, "Town");
        var city = new City(
            "town", "2026.7", name, "TWN", "Asia/Shanghai",
            [new("city", name), new("district", name), new("street", name), new("community", name)],
            [], Crs.Wgs84, new Projection(116.02, 40), CellMetres: 100, EdgeMetres: 30, DefaultPoints: []);
        Area[] areas =
        [
            new("town", "city", null, name), new("D", "district", "town", name), new("D1", "street", "D", name), new("D2", "street", "D", name),
            new("a", "community", "D1", name), new("b", "community", "D1", name), new("c", "community", "D2", name),
        ];
        Organisation[] organisations =
        [
            new("water", name, "city", "town", "water"), new("urban", name, "city", "town", "urban"),
            new("d-urban", name, "district", "D", "urban"), new("d-sanitation", name, "district", "D", "sanitation"),
            new("d1-office", name, "street", "D1", "office", Capacity: 20),
            new("a-committee", name, "community", "a", "committee", Capacity: 5), new("b-committee", name, "community", "b", "committee", Capacity: 5),
        ];
        return new CityRules(
            city, areas, [.. organisations.Select(with ?? (organisation => organisation))], Catalogue, new WorkingCalendar([], [], [], []),
            new RoutingRules(
                new DutyMatrix(duties ?? Duties, Catalogue), admissions is null ? null : new AdmissionList(admissions), new RecusalList(recusals ?? [])));
    }

    public static CaseKind Find(string code) => Catalogue.Find($"town:matter:{code}")!;

    public static Duty Duty(
        string scope, string post, DutyRole role = DutyRole.Lead, string? measure = null, HandlingLimit? limit = null, string? from = null, string? to = null) =>
        new(Scope(scope), post.Split('=')[0], post.Split('=')[1], role, measure, null, limit, During(from, to));

    public static Admission Admission(string? organisation, string scope, DutyRole role, string? from = null, string? to = null) =>
        new(organisation, Scope(scope), role, null, During(from, to));

    public static Recusal Recusal(string organisation, string scope, string? area = null, string? reason = null, string? from = null, string? to = null) =>
        new(organisation, Scope(scope), area, reason, During(from, to));

    public static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    // A heading of the catalogue is written with a # here, so that no kind is mistaken for it.
    private static KindScope Scope(string scope) =>
        scope == KindScope.Everything ? KindScope.All : scope[0] == '#' ? KindScope.OfGroup(scope[1..]) : KindScope.Of(Find(scope).Key);

    private static Period During(string? from, string? to) => new(from is null ? null : Date(from), to is null ? null : Date(to));

    private static CaseKind Kind(string code, string group, HandlingLimit? limit) =>
        new(new("town", SubjectKind.Matter, code), new Names(null, code), group, null, limit, []);

    private static Place At(params string[] areas) => new(40.01, 116.01, $"{areas[^1]}@12.-7", areas, []);
}
