using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks;

/// <summary>
/// A small catalogue for a Chinese city to start from: frequent codes of GB/T 47678.5-2026 with limits and merge rules of
/// our own choosing. Limits are local policy; a city replaces them. Leads name the levels <c>city</c>, <c>district</c>
/// and <c>street</c>.
/// </summary>
public static class DefaultCatalogue
{
    /// <summary>Edition of the code list.</summary>
    public const string Standard = "gbt47678.5-2026";

    /// <summary>The kind of organisation that leads at the level <c>street</c>: a street office 街道办事处.</summary>
    public const string StreetOffice = "street_office";

    /// <summary>The kind of organisation that leads at the level <c>district</c>: a district's urban management centre.</summary>
    public const string DistrictOffice = "district_office";

    /// <summary>Kinds of city departments that lead something, with their names.</summary>
    public static IReadOnlyList<(string Kind, Names Names)> Departments { get; } =
    [
        ("transport", new("市交通委员会", "Transport Commission")),
        ("traffic_police", new("市交通管理局", "Traffic Management Bureau")),
        ("urban_management", new("市城市管理委员会", "Urban Management Commission")),
        ("landscape", new("市园林绿化局", "Landscape and Forestry Bureau")),
        ("water", new("市水务局", "Water Authority")),
        ("housing", new("市住房和城乡建设委员会", "Housing and Construction Commission")),
    ];

    /// <summary>The kinds, in the order of their codes.</summary>
    public static IReadOnlyList<CaseKind> Kinds { get; } = [.. DefaultComponents.Rows.Concat(DefaultMatters.Rows).Select(row => row.ToKind())];

    /// <summary>One row: what is common to all of them is left out.</summary>
    internal sealed record Row(SubjectKind Subject, string Code, string Zh, string En, string Group, MergeRule? Merge, HandlingLimit Limit, string Leads)
    {
        public CaseKind ToKind() => new(
            new CatalogueKey(Standard, Subject, Code), new Names(Zh, En), Group, Merge, Limit, [.. Leads.Split(';').Select(ToLead)]);

        private static LeadRule ToLead(string lead) => lead.Split('=') is [var level, var kind] ? new LeadRule(level, kind) : throw new FormatException(lead);
    }
}
