using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>duties.csv</c>; null when the pack has none.</summary>
internal static class DutyFile
{
    public const string Level = "level", OrganisationKind = "organisation_kind", Measure = "measure";

    public static readonly string[] Columns = [RuleFields.Kind, Level, OrganisationKind, RuleFields.Role];

    public static readonly string[] Optional = [Measure, RuleFields.Basis, "limit_amount", "limit_unit", RuleFields.From, RuleFields.To];

    public static IReadOnlyList<WrittenRule<Duty>>? Read(string folder, KnownNames known, FindingList findings)
    {
        if (!PackText.IsThere(folder, PackFiles.Duties))
        {
            return null;
        }

        var rows = CsvTable.Read(folder, PackFiles.Duties, Columns, findings, Optional)
            .Select(row => new WrittenRule<Duty>(ReadDuty(row, known), row)).ToList();
        if (rows.Count == 0 && !findings.HasErrors)
        {
            findings.Error("pack.duties_empty", null, null, $"Somebody must lead: give at least one duty, or leave the file out and name leads in {PackFiles.Catalogue}.");
        }

        RuleOverlap.Refuse(
            rows,
            subject: duty => (duty.Scope, duty.Level, duty.OrganisationKind),
            answer: duty => duty with { Period = Period.Always },
            duty => duty.Period);
        return rows;
    }

    private static Duty ReadDuty(CsvRow row, KnownNames known)
    {
        var duty = new Duty(
            RuleFields.Scope(row, known),
            row[Level],
            row[OrganisationKind],
            RuleFields.RoleOf(row),
            row.Text(Measure, Patterns.Measure, "at most 32 small letters, digits and underscores, or nothing") is { Length: > 0 } measure ? measure : null,
            row.Words(RuleFields.Basis),
            LimitFields.Read(row, "the limit of the kind counts alone"),
            RuleFields.During(row));

        if (!known.MayBeLevel(duty.Level))
        {
            row.Error("pack.level_unknown", Level, $"Levels of this city are {string.Join(", ", known.Levels)}.");
        }
        else if (!known.MayBePost(duty.Level, duty.OrganisationKind))
        {
            row.Error("pack.organisation_kind_unknown", OrganisationKind, $"{PackFiles.Organisations} has no organisation of kind '{duty.OrganisationKind}' at level {duty.Level}.");
        }

        return duty;
    }
}
