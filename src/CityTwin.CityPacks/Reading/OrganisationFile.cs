using CityTwin.Domain.Cities;
using CityTwin.Domain.Organisations;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads <c>organisations.csv</c>.</summary>
internal static class OrganisationFile
{
    public const string Capacity = "capacity";
    public const string Calendar = "calendar";

    public static readonly string[] Columns = ["id", "name_zh", "name_en", "level", "area", "kind"];

    public static IReadOnlyList<Organisation> Read(
        string folder, City? city, IReadOnlyDictionary<string, string> levelOfArea, IReadOnlySet<string> calendars, FindingList findings)
    {
        var (ids, posts) = (new HashSet<string>(), new HashSet<(string Area, string Kind)>());
        var organisations = new List<Organisation>();
        foreach (var row in CsvTable.Read(folder, PackFiles.Organisations, Columns, findings, Capacity, Calendar))
        {
            var organisation = new Organisation(
                row.Text("id", Patterns.OrganisationId, "1 to 64 small letters, digits, dots, underscores and hyphens that start with a letter or digit"),
                row.Names(),
                row["level"],
                row["area"],
                row.Text("kind", Patterns.OrganisationKind, "1 to 32 small letters, digits and underscores"),
                row.WholeNumber(Capacity, PackLimits.Capacity),
                row.IsEmpty(Calendar) ? null : row[Calendar]);
            CheckPlace(organisation, row, city, levelOfArea);
            CheckCalendar(organisation, row, calendars);

            if (!ids.Add(organisation.Id))
            {
                row.Error("pack.organisation_repeated", "id", $"The id {organisation.Id} is taken; each organisation needs its own.");
            }

            if (!posts.Add((organisation.Area, organisation.Kind)))
            {
                row.Error("pack.post_repeated", "kind", $"Area {organisation.Area} already has an organisation of kind {organisation.Kind}; name this one's kind differently.");
            }

            organisations.Add(organisation);
        }

        return organisations;
    }

    private static void CheckCalendar(Organisation organisation, CsvRow row, IReadOnlySet<string> calendars)
    {
        if (organisation.Calendar is { } own && !calendars.Contains(own))
        {
            row.Error("pack.calendar_unknown", Calendar, $"There is no {PackFiles.OwnCalendar(own)}; leave the field empty for the city's own calendar.");
        }
    }

    private static void CheckPlace(Organisation organisation, CsvRow row, City? city, IReadOnlyDictionary<string, string> levelOfArea)
    {
        if (city is null)
        {
            return;
        }

        if (city.Levels.All(level => level.Id != organisation.Level))
        {
            row.Error("pack.level_unknown", "level", $"Levels of this city are {string.Join(", ", city.Levels.Select(level => level.Id))}.");
        }
        else if (levelOfArea.GetValueOrDefault(organisation.Area) != organisation.Level && levelOfArea.Values.Contains(organisation.Level))
        {
            row.Error("pack.area_unknown", "area", $"No area of level {organisation.Level} has the code {organisation.Area}.");
        }
    }
}
