using CityTwin.Protocol.V1;
using Resync = CityTwin.Protocol.V1.Resync;

namespace CityTwin.Gateway.Live.Fences;

/// <summary>
/// One client's watch on its fences. Knows which cases are on its ground, so that it can tell what is new there and what is gone, and holds the
/// latest change of each case: a slow client costs a bounded amount.
/// </summary>
internal sealed class FenceWatcher(CardFilter filter) : IDisposable
{
    private readonly Dictionary<(string Fence, long Case), FenceChange> waiting = [];
    private readonly HashSet<(string Fence, long Case)> there = [];
    private readonly SemaphoreSlim news = new(0, 1);
    private readonly Lock gate = new();
    private long missed;
    private long missedFrom;

    /// <summary>A case on the ground of one of its fences changed.</summary>
    public void Tell(string fence, LiveCard card)
    {
        lock (gate)
        {
            if (PassageOf(fence, card) is { } passage)
            {
                Add((fence, card.Card.Id), new FenceChange { Fence = fence, Passage = passage, Card = card.Translated });
            }

            if ((waiting.Count > 0 || missed > 0) && news.CurrentCount == 0)
            {
                news.Release();
            }
        }
    }

    /// <summary>What is there at the start, or again after too much was missed.</summary>
    public IReadOnlyList<FenceChange> Begin(IEnumerable<(string Fence, LiveCard Card)> open)
    {
        lock (gate)
        {
            waiting.Clear();
            there.Clear();
            return
            [
                .. open.Where(one => PassageOf(one.Fence, one.Card) is FencePassage.Entered)
                    .Select(one => new FenceChange { Fence = one.Fence, Passage = FencePassage.Entered, Card = one.Card.Translated }),
            ];
        }
    }

    /// <summary>What changed while the client was away, when it is not known what it has.</summary>
    public FenceChange? Again(string fence, LiveCard card) => !filter.MayFit(card.Card) ? null : new FenceChange
    {
        Fence = fence, Passage = filter.Fits(card.Card) ? FencePassage.Entered : FencePassage.Left, Card = card.Translated,
    };

    /// <summary>Waits for news, at most until the next heartbeat.</summary>
    public Task<bool> Wait(CancellationToken cancellation) => news.WaitAsync(WatchLimits.Heartbeat, cancellation);

    /// <summary>What waits, and forgets it.</summary>
    public (IReadOnlyList<FenceChange> Changes, Resync? Resync) Drain()
    {
        lock (gate)
        {
            var changes = waiting.Values.ToList();
            var resync = missed == 0 ? null : new Resync { Missed = missed, FromPosition = missedFrom };
            waiting.Clear();
            missed = 0;
            return (changes, resync);
        }
    }

    public void Dispose() => news.Dispose();

    private FencePassage? PassageOf(string fence, LiveCard card)
    {
        var key = (fence, card.Card.Id);
        return filter.Fits(card.Card)
            ? there.Add(key) ? FencePassage.Entered : FencePassage.Changed
            : there.Remove(key) ? FencePassage.Left : null;
    }

    // What came and changed before it was sent is new to the client; what came and went is nothing to it.
    private void Add((string Fence, long Case) key, FenceChange change)
    {
        var before = waiting.GetValueOrDefault(key);
        if (missed > 0 || (before is null && waiting.Count >= WatchLimits.WaitingCards))
        {
            missedFrom = missed == 0 ? change.Card.Position : missedFrom;
            missed += 1 + waiting.Count;
            waiting.Clear();
        }
        else if (before?.Passage is FencePassage.Entered && change.Passage is FencePassage.Left)
        {
            waiting.Remove(key);
        }
        else
        {
            change.Passage = before?.Passage switch
            {
                FencePassage.Entered => FencePassage.Entered,
                FencePassage.Left when change.Passage is FencePassage.Entered => FencePassage.Changed,
                _ => change.Passage,
            };
            waiting[key] = change;
        }
    }
}
