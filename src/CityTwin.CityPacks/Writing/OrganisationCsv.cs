using System.Globalization;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>organisations.csv</c>; the column of capacities only where somebody has one.</summary>
internal static class OrganisationCsv
{
    public static byte[] Write(IReadOnlyList<Organisation> organisations) => organisations.Any(it => it.Capacity is not null)
        ? CsvText.Write([.. OrganisationFile.Columns, OrganisationFile.Capacity], organisations.Select(it => Fields(it).Append(Capacity(it))))
        : CsvText.Write(OrganisationFile.Columns, organisations.Select(Fields));

    private static string?[] Fields(Organisation it) => [it.Id, it.Names.Zh, it.Names.En, it.Level, it.Area, it.Kind];

    private static string? Capacity(Organisation it) => it.Capacity?.ToString(CultureInfo.InvariantCulture);
}
