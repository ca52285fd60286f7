using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Reading;

/// <summary>Reads the column <c>leads</c>: <c>level=organisation kind</c> pairs, from the lowest level up.</summary>
internal static class LeadField
{
    private const string Column = "leads";

    public static IReadOnlyList<LeadRule> Read(CsvRow row, City? city, bool hasDuties)
    {
        if (hasDuties)
        {
            RefuseSecondList(row);
            return [];
        }

        var leads = new List<LeadRule>();
        foreach (var pair in row[Column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=', StringSplitOptions.TrimEntries) is not [{ Length: > 0 } level, var kind] || !Patterns.OrganisationKind.IsMatch(kind))
            {
                row.Error("pack.leads", Column, $"Write leads as level=organisation kind, separated by semicolons; '{pair}' is not so.");
                continue;
            }

            leads.Add(new LeadRule(level, kind));
        }

        if (row.IsEmpty(Column))
        {
            row.Error("pack.leads", Column, "Somebody must lead: give at least one level=organisation kind.");
        }

        if (city is not null)
        {
            CheckLevels(leads, row, city);
        }

        return leads;
    }

    private static void RefuseSecondList(CsvRow row)
    {
        if (!row.IsEmpty(Column))
        {
            row.Error("pack.leads_twice", Column, $"{PackFiles.Duties} says who leads; move this there and leave the field empty, so that no list overrules the other in silence.");
        }
    }

    private static void CheckLevels(List<LeadRule> leads, CsvRow row, City city)
    {
        var ids = city.Levels.Select(level => level.Id).ToList();
        foreach (var lead in leads.Where(lead => !ids.Contains(lead.Level)))
        {
            row.Error("pack.level_unknown", Column, $"'{lead.Level}' is no level; levels of this city are {string.Join(", ", ids)}.");
        }

        var depths = leads.Select(lead => ids.IndexOf(lead.Level)).Where(depth => depth >= 0).ToList();
        if (!depths.SequenceEqual(depths.OrderDescending()))
        {
            row.Error("pack.leads_order", Column, "Name the lowest level first and the city last: the first that exists leads.");
        }
    }
}
