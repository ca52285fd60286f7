using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>admissions.csv</c>; null when the pack has none, and then nothing holds communities back.</summary>
internal static class AdmissionFile
{
    public const string Organisation = "organisation", EachCommunity = "*";

    public static readonly string[] Columns = [Organisation, RuleFields.Kind, RuleFields.Role];

    public static readonly string[] Optional = [RuleFields.Basis, RuleFields.From, RuleFields.To];

    public static IReadOnlyList<WrittenRule<Admission>>? Read(string folder, KnownNames known, FindingList findings)
    {
        if (!PackText.IsThere(folder, PackFiles.Admissions))
        {
            return null;
        }

        var rows = CsvTable.Read(folder, PackFiles.Admissions, Columns, findings, Optional)
            .Select(row => new WrittenRule<Admission>(ReadAdmission(row, known), row)).ToList();
        RuleOverlap.Refuse(
            rows,
            subject: admission => (admission.Organisation, admission.Scope),
            answer: admission => admission with { Period = Period.Always },
            admission => admission.Period);
        return rows;
    }

    private static Admission ReadAdmission(CsvRow row, KnownNames known)
    {
        var scope = RuleFields.Scope(row, known);
        if (scope == KindScope.All)
        {
            row.Error("pack.admission_of_all", RuleFields.Kind, "A list that admits everything is none: name kinds or groups.");
        }

        if (row[Organisation] != EachCommunity)
        {
            CheckOrganisation(row, known);
        }

        return new Admission(
            row[Organisation] == EachCommunity ? null : row[Organisation], scope, RuleFields.RoleOf(row), row.Words(RuleFields.Basis), RuleFields.During(row));
    }

    private static void CheckOrganisation(CsvRow row, KnownNames known)
    {
        if (!known.MayBeOrganisation(row[Organisation]))
        {
            row.Error("pack.organisation_unknown", Organisation, $"{PackFiles.Organisations} has no organisation '{row[Organisation]}'; * stands for each of the lowest level.");
        }
        else if (!known.MayBeAtLowestLevel(row[Organisation]))
        {
            row.Error("pack.admission_level", Organisation, $"Only organisations of level {known.LowestLevel} need admission, and {row[Organisation]} is none of them.");
        }
    }
}
