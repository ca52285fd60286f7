using CityTwin.Domain.Routing;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>recusals.csv</c>; nothing when the pack has none.</summary>
internal static class RecusalFile
{
    public const string Organisation = "organisation", Area = "area", Reason = "reason";

    public static readonly string[] Columns = [Organisation, RuleFields.Kind];

    public static readonly string[] Optional = [Area, Reason, RuleFields.From, RuleFields.To];

    public static IReadOnlyList<WrittenRule<Recusal>> Read(string folder, KnownNames known, FindingList findings)
    {
        if (!PackText.IsThere(folder, PackFiles.Recusals))
        {
            return [];
        }

        var rows = CsvTable.Read(folder, PackFiles.Recusals, Columns, findings, Optional)
            .Select(row => new WrittenRule<Recusal>(ReadRecusal(row, known), row)).ToList();
        RuleOverlap.Refuse(
            rows,
            subject: recusal => (recusal.Organisation, recusal.Scope, recusal.Area),
            answer: _ => true,
            recusal => recusal.Period);
        return rows;
    }

    private static Recusal ReadRecusal(CsvRow row, KnownNames known)
    {
        if (!known.MayBeOrganisation(row[Organisation]))
        {
            row.Error("pack.organisation_unknown", Organisation, $"{PackFiles.Organisations} has no organisation '{row[Organisation]}'.");
        }

        if (!row.IsEmpty(Area) && !known.MayBeArea(row[Area]))
        {
            row.Error("pack.area_unknown", Area, $"No area of any level has the code {row[Area]}; leave the field empty for everywhere.");
        }

        return new Recusal(
            row[Organisation], RuleFields.Scope(row, known), row.IsEmpty(Area) ? null : row[Area], row.Words(Reason), RuleFields.During(row));
    }
}
