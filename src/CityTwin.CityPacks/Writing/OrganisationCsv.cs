using System.Globalization;
using CityTwin.CityPacks.Reading;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Writing;

/// <summary>Writes <c>organisations.csv</c>; the columns of capacities and of calendars only where somebody has one.</summary>
internal static class OrganisationCsv
{
    private static readonly (string Name, Func<Organisation, string?> Of)[] Optional =
    [
        (OrganisationFile.Capacity, it => it.Capacity?.ToString(CultureInfo.InvariantCulture)),
        (OrganisationFile.Calendar, it => it.Calendar),
    ];

    public static byte[] Write(IReadOnlyList<Organisation> organisations)
    {
        var optional = Optional.Where(column => organisations.Any(it => column.Of(it) is not null)).ToList();
        return CsvText.Write(
            [.. OrganisationFile.Columns, .. optional.Select(column => column.Name)],
            organisations.Select(it => Fields(it).Concat(optional.Select(column => column.Of(it)))));
    }

    private static string?[] Fields(Organisation it) => [it.Id, it.Names.Zh, it.Names.En, it.Level, it.Area, it.Kind];
}
