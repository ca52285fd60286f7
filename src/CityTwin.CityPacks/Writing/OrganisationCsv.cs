using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>organisations.csv</c>.</summary>
internal static class OrganisationCsv
{
    public static byte[] Write(IEnumerable<Organisation> organisations) => CsvText.Write(
        OrganisationFile.Columns,
        organisations.Select(it => new[] { it.Id, it.Names.Zh, it.Names.En, it.Level, it.Area, it.Kind }));
}
