using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>organisations.csv</c>; the column of calendars only where somebody has one.</summary>
internal static class OrganisationCsv
{
    public static byte[] Write(IReadOnlyList<Organisation> organisations) => organisations.Any(it => it.Calendar is not null)
        ? CsvText.Write([.. OrganisationFile.Columns, OrganisationFile.Calendar], organisations.Select(it => Fields(it).Append(it.Calendar)))
        : CsvText.Write(OrganisationFile.Columns, organisations.Select(Fields));

    private static string?[] Fields(Organisation it) => [it.Id, it.Names.Zh, it.Names.En, it.Level, it.Area, it.Kind];
}
