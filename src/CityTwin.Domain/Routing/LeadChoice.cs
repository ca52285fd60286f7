using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Routing;

/// <summary>Who leads, and why: the lowest level that the kind names and that has somebody where the case lies.</summary>
/// <param name="Lead">Id of the organisation, or null when nobody can be named.</param>
/// <param name="Because">A note for each level asked, from the lowest up; the last one says who leads.</param>
public sealed record LeadChoice(string? Lead, IReadOnlyList<string> Because)
{
    /// <summary>Asks the kind's lead rules in their order.</summary>
    public static LeadChoice For(CaseKind? kind, Place place, CityRules rules)
    {
        var notes = new List<string>(2);
        foreach (var rule in kind?.Leads ?? [])
        {
            var area = AreaAt(rule.Level, place, rules.City);
            if (area is null)
            {
                notes.Add($"{rule.Level}: the place is not located to this level");
            }
            else if (rules.FindPost(area, rule.OrganisationKind) is { } organisation)
            {
                notes.Add($"{rule.Level}: {organisation.Id} is {rule.OrganisationKind} for {area}");
                return new LeadChoice(organisation.Id, notes);
            }
            else
            {
                notes.Add($"{rule.Level}: {area} has no {rule.OrganisationKind}");
            }
        }

        notes.Add("no organisation leads this kind here; a person names one");
        return new LeadChoice(null, notes);
    }

    private static string? AreaAt(string level, Place place, City city)
    {
        for (var depth = 0; depth < place.Areas.Count && depth < city.Levels.Count; depth++)
        {
            if (city.Levels[depth].Id == level)
            {
                return place.Areas[depth];
            }
        }

        return null;
    }
}
