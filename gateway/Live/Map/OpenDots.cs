using System.Runtime.InteropServices;
using CityTwin.Domain.Cases;

namespace CityTwin.Gateway.Live.Map;

/// <summary>
/// The dots of all open cases, side by side in memory. Whoever looks goes through all of them: for some hundred thousand that is
/// a millisecond or two, and no index has to be kept right.
/// </summary>
internal sealed class OpenDots
{
    private readonly List<MapDot> dots = [];
    private readonly Dictionary<long, int> slots = [];

    public DotWords Words { get; } = new();

    /// <summary>All dots, in no order.</summary>
    public ReadOnlySpan<MapDot> All => CollectionsMarshal.AsSpan(dots);

    /// <summary>Takes in how a case stands now. Returns how it stood and stands.</summary>
    public MapChange Put(CaseCard card)
    {
        MapDot? before = slots.TryGetValue(card.Id, out var slot) ? dots[slot] : null;
        if (!card.IsOpen)
        {
            Remove(card.Id);
            return new(before, null);
        }

        var after = DotOf(card);
        if (before is not null)
        {
            dots[slot] = after;
        }
        else
        {
            slots[card.Id] = dots.Count;
            dots.Add(after);
        }

        return new(before, after);
    }

    /// <summary>The last dot takes the free place.</summary>
    private void Remove(long id)
    {
        if (slots.Remove(id, out var slot))
        {
            var last = dots[^1];
            dots.RemoveAt(dots.Count - 1);
            if (last.Id != id)
            {
                dots[slot] = last;
                slots[last.Id] = slot;
            }
        }
    }

    private MapDot DotOf(CaseCard card) => new(
        new ToldCase(card),
        card.Id,
        card.Place.Lon,
        card.Place.Lat,
        Mercator.North(card.Place.Lat),
        card.DueAt?.UtcTicks ?? long.MaxValue,
        Words.Of(card.Kind),
        Words.Of(card.Lead ?? string.Empty),
        Words.OfChain(card.Place.Areas),
        card.Place.IsLocated,
        card.IsOverdue);
}
