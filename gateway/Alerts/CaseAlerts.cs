using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Gateway.Live.Map;
using CityTwin.Protocol.V1;
using CaseCard = CityTwin.Domain.Cases.CaseCard;

namespace CityTwin.Gateway.Alerts;

/// <summary>Open cases that are about to be late or became so just now.</summary>
internal static class CaseAlerts
{
    /// <summary>Goes once through all dots: quick enough to be done while the picture stands still.</summary>
    public static List<CaseCard> Near(ReadOnlySpan<MapDot> dots, DateTimeOffset now)
    {
        var (near, until) = (new List<CaseCard>(), (now + AlertLimits.Near).UtcTicks);
        foreach (ref readonly var dot in dots)
        {
            // Most are neither late nor due so soon: of those the card is not asked.
            if ((dot.IsOverdue || dot.Due <= until) && KindOf(dot.Card, isUrgent: false, now) is not null)
            {
                near.Add(dot.Card);
            }
        }

        return near;
    }

    /// <summary>What there is to say of each: the least time left first, of the late ones the last to become so.</summary>
    public static IEnumerable<FoundAlert> Of(IEnumerable<CaseCard> near, CityRules rules, Districts districts, DateTimeOffset now) => near
        .OrderBy(card => card.OverdueAt is { } late ? now - late : card.DueAt - now).ThenBy(card => card.Id)
        .Select(card => (Card: card, Kind: KindOf(card, IsUrgent(card, rules), now)))
        .Where(one => one.Kind is not null)
        .Select(one => new FoundAlert(one.Kind!.Value, districts.Of(one.Card.Place), CaseNumber.Write(rules.City.Prefix, one.Card.Id), one.Card.Lead));

    /// <summary>Whether the limit of its kind runs day and night.</summary>
    private static bool IsUrgent(CaseCard card, CityRules rules) => rules.Catalogue.Find(card.Kind)?.Limit?.Unit is LimitUnit.UrgentHours or LimitUnit.UrgentMinutes;

    private static AlertKind? KindOf(CaseCard card, bool isUrgent, DateTimeOffset now) =>
        card.OverdueAt is { } late ? (late > now - AlertLimits.Near ? AlertKind.Late : null)
        : card.DueAt is { } due && due > now && due <= now + AlertLimits.Near ? (isUrgent ? AlertKind.Urgent : AlertKind.Due)
        : null;
}
