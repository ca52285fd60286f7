using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.Gateway.Alerts;

/// <summary>Under which area something is grouped: the one right below the city that holds it, or the city where none does.</summary>
internal sealed class Districts(CityRules rules)
{
    private readonly Dictionary<string, string> known = [];

    /// <summary>The district of an area; of one that the map does not have, the city.</summary>
    public string Of(string? area)
    {
        if (area is null || !known.TryGetValue(area, out var district))
        {
            var chain = area is null ? [] : rules.ChainOf(area);
            district = chain.Count > 1 ? chain[1] : rules.Whole.Code;
            known[area ?? string.Empty] = district;
        }

        return district;
    }

    /// <summary>The district of a place, as the map is drawn today.</summary>
    public string Of(Place place) => Of(rules.HolderOf(place).Code);
}
