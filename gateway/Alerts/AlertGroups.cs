using CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Alerts;

/// <summary>What was found, by kind and area.</summary>
internal static class AlertGroups
{
    /// <summary>The groups by kind, then by area; within each the order in which things were found stays.</summary>
    public static List<AlertGroup> Of(IEnumerable<FoundAlert> found) =>
    [
        .. found.GroupBy(one => (one.Kind, one.Area))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Area, StringComparer.Ordinal)
            .Select(group => Of(group.Key.Kind, group.Key.Area, [.. group])),
    ];

    private static AlertGroup Of(AlertKind kind, string area, List<FoundAlert> those) => new()
    {
        Key = KeyOf(kind, area, those[0].Item),
        Kind = kind,
        Area = area,
        Count = those.Count,
        Items = { those.Take(AlertLimits.Items).Select(one => one.Item) },
        Leads =
        {
            those.Where(one => one.Lead is not null).GroupBy(one => one.Lead!)
                .OrderByDescending(lead => lead.Count()).ThenBy(lead => lead.Key, StringComparer.Ordinal)
                .Take(AlertLimits.Leads).Select(lead => new AlertLead { Organisation = lead.Key, Count = lead.Count() }),
        },
    };

    // Whistles and situations are few and each is news: with another newest one it is another group.
    private static string KeyOf(AlertKind kind, string area, string newest)
    {
        var place = $"{kind.ToString().ToLowerInvariant()}:{area}";
        return kind is AlertKind.Whistle or AlertKind.Situation ? $"{place}:{newest}" : place;
    }
}
