using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the columns that duties, admissions and recusals have in common.</summary>
internal static class RuleFields
{
    public const string Kind = "kind", Role = "role", Basis = "basis", From = "effective_from", To = "effective_to";

    /// <summary>A key, a heading of the catalogue, or * for all kinds.</summary>
    public static KindScope Scope(CsvRow row, KnownNames known)
    {
        var text = row[Kind];
        if (known.ScopeOf(text) is not { } scope)
        {
            row.Error("pack.kind_unknown", Kind, $"{PackFiles.Catalogue} has neither a kind standard:subject:code nor a group that is written '{text}'; * stands for all kinds.");
            return KindScope.OfGroup(text);
        }

        return scope;
    }

    public static DutyRole RoleOf(CsvRow row)
    {
        if (row[Role] is not ("lead" or "assist"))
        {
            row.Error("pack.role", Role, "The role is lead or assist.");
        }

        return row[Role] == "lead" ? DutyRole.Lead : DutyRole.Assist;
    }

    public static Period During(CsvRow row)
    {
        var period = new Period(row.Date(From), row.Date(To));
        if (period.First > period.Last)
        {
            row.Error("pack.period", To, "A rule ends on the day on which it begins, or later.");
        }

        return period;
    }
}
