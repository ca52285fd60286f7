using CityTwin.Domain.Cases;
using CityTwin.Domain.Places;
using CityTwin.Journal;

namespace CityTwin.Gateway.Live;

/// <summary>A query held against one card in memory, as the journal would.</summary>
internal sealed class CardFilter(CardQuery query)
{
    private readonly HashSet<string> areas = [.. query.Areas];
    private readonly HashSet<string> kinds = [.. query.Kinds];
    private readonly HashSet<long> ids = [.. query.Ids];

    /// <summary>Whether the card fits now.</summary>
    public bool Fits(CaseCard card) =>
        MayFit(card)
        && (!query.OpenOnly || card.IsOpen)
        && (!query.OverdueOnly || card.OverdueAt is not null)
        && (query.Stages.Count == 0 || query.Stages.Contains(card.Stage))
        && (query.Leads.Count == 0 || query.Leads.Contains(card.Lead!));

    /// <summary>
    /// Whether the card fits in what never changes about a case: if so, a watcher is told of every change, also of the one
    /// by which it no longer fits.
    /// </summary>
    public bool MayFit(CaseCard card) =>
        (kinds.Count == 0 || kinds.Contains(card.Kind))
        && (ids.Count == 0 || ids.Contains(card.Id))
        && (!query.NotLocatedOnly || !card.Place.IsLocated)
        && (query.OpenedFrom is null || card.OpenedAt >= query.OpenedFrom)
        && (query.OpenedUntil is null || card.OpenedAt < query.OpenedUntil)
        && (areas.Count == 0 || IsIn(card.Place))
        && (query.Bounds is not { } box || IsIn(box, card.Place));

    private static bool IsIn(CardBounds box, Place place) =>
        place.IsLocated && place.Lon >= box.West && place.Lon <= box.East && place.Lat >= box.South && place.Lat <= box.North;

    private bool IsIn(Place place) => place.Areas.Any(areas.Contains) || place.Overlays.Any(areas.Contains);
}
