using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Catalogue;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>catalogue.csv</c>.</summary>
internal static class CatalogueCsv
{
    public static byte[] Write(IEnumerable<CaseKind> kinds) => CsvText.Write(CatalogueFile.Columns, kinds.Select(Fields));

    private static string?[] Fields(CaseKind kind)
    {
        var isComponent = kind.Key.Subject is SubjectKind.Component;
        return
        [
            kind.Key.Standard,
            isComponent ? "component" : "matter",
            kind.Key.Code,
            isComponent ? "ASSET" : "PLACE_CONDITION",
            kind.Names.Zh,
            kind.Names.En,
            kind.Group,
            CsvText.Number(kind.Merge?.RadiusMetres),
            CsvText.Number(kind.Merge?.Window.TotalHours),
            CsvText.Number(kind.Limit?.Amount),
            kind.Limit is null ? null : LimitUnits.Write(kind.Limit.Unit),
            string.Join(';', kind.Leads.Select(lead => $"{lead.Level}={lead.OrganisationKind}")),
        ];
    }
}
