using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>catalogue.csv</c>.</summary>
internal static class CatalogueFile
{
    public static readonly string[] Columns =
    [
        "standard", "subject", "code", "subject_class", "name_zh", "name_en", "group",
        "merge_radius_m", "merge_window_h", "limit_amount", "limit_unit", "leads",
    ];

    public static IReadOnlyList<CaseKind> Read(string folder, City? city, bool hasDuties, FindingList findings)
    {
        var rows = CsvTable.Read(folder, PackFiles.Catalogue, Columns, findings);
        if (rows.Count == 0 && !findings.HasErrors)
        {
            findings.Error("pack.catalogue_empty", null, null, "A city needs at least one kind of case.");
        }

        var seen = new HashSet<CatalogueKey>();
        var kinds = new List<CaseKind>();
        foreach (var row in rows)
        {
            var kind = new CaseKind(ReadKey(row), row.Names(), ReadGroup(row), ReadMerge(row), LimitFields.Read(row, "the city promises nothing"), LeadField.Read(row, city, hasDuties));
            CheckClass(row, kind);
            if (!seen.Add(kind.Key))
            {
                row.Error("pack.kind_repeated", "code", $"The kind {kind.Key} stands twice; keep one row.");
            }

            kinds.Add(kind);
        }

        return kinds;
    }

    private static CatalogueKey ReadKey(CsvRow row)
    {
        if (row["subject"] is not ("component" or "matter"))
        {
            row.Error("pack.subject", "subject", "The subject is component or matter.");
        }

        return new CatalogueKey(
            row.Text("standard", Patterns.Standard, "1 to 32 small letters, digits, dots and hyphens"),
            row["subject"] == "component" ? SubjectKind.Component : SubjectKind.Matter,
            row.Text("code", Patterns.KindCode, "1 to 64 small letters, digits, dots, underscores and hyphens"));
    }

    private static string ReadGroup(CsvRow row)
    {
        if (row["group"].Length is 0 or > PackLimits.GroupCharacters)
        {
            row.Error("pack.field_value", "group", $"Give a heading of 1 to {PackLimits.GroupCharacters} characters.");
        }

        return row["group"];
    }

    private static void CheckClass(CsvRow row, CaseKind kind)
    {
        if (row["subject_class"] is not ("ASSET" or "PLACE_CONDITION" or "EXPRESSION" or "PERSON"))
        {
            row.Error("pack.subject_class", "subject_class", "The class is ASSET or PLACE_CONDITION.");
        }

        if (row["subject_class"] is "EXPRESSION" or "PERSON" || ExcludedSubjects.Reason(kind) is not null)
        {
            var reason = ExcludedSubjects.Reason(kind) ?? $"the class {row["subject_class"]}";
            row.Error("pack.excluded_subject", "subject_class", $"CityTwin handles things and conditions of places, never people or what they express; remove this row ({reason}).");
        }
    }

    private static MergeRule? ReadMerge(CsvRow row)
    {
        if (row.IsEmpty("merge_radius_m") != row.IsEmpty("merge_window_h"))
        {
            row.Error("pack.merge_incomplete", "merge_radius_m", "Give both a radius and a window, or neither: then reports of this kind never merge.");
            return null;
        }

        var (radius, window) = (row.Amount("merge_radius_m", 500), row.Amount("merge_window_h", 1_440));
        return radius is null || window is null ? null : new MergeRule(radius.Value, TimeSpan.FromHours(window.Value));
    }
}
