using Proto = CityTwin.Protocol.V1;

namespace CityTwin.Gateway.Live;

/// <summary>One client's watch on cases. Holds the latest card of each case that changed: a slow client costs a bounded amount.</summary>
internal sealed class CaseWatcher(CardFilter filter) : ILiveWatcher, IDisposable
{
    private readonly Dictionary<long, Proto.CaseCard> waiting = [];
    private readonly SemaphoreSlim news = new(0, 1);
    private readonly Lock gate = new();
    private long upTo;
    private long missed;
    private long missedFrom;

    public void Tell(IReadOnlyList<LiveCard> cards, long upTo)
    {
        lock (gate)
        {
            foreach (var card in cards)
            {
                if (filter.MayFit(card.Card))
                {
                    Add(card);
                }
            }

            this.upTo = upTo;
            if ((waiting.Count > 0 || missed > 0) && news.CurrentCount == 0)
            {
                news.Release();
            }
        }
    }

    public void TurnDay()
    {
    }

    /// <summary>Waits for news, at most until the next heartbeat.</summary>
    public Task<bool> Wait(CancellationToken cancellation) => news.WaitAsync(WatchLimits.Heartbeat, cancellation);

    /// <summary>What waits, and forgets it.</summary>
    public (IReadOnlyList<Proto.CaseCard> Cards, long UpTo, Proto.Resync? Resync) Drain()
    {
        lock (gate)
        {
            var cards = waiting.Values.ToList();
            var resync = missed == 0 ? null : new Proto.Resync { Missed = missed, FromPosition = missedFrom };
            waiting.Clear();
            missed = 0;
            return (cards, upTo, resync);
        }
    }

    public void Dispose() => news.Dispose();

    private void Add(LiveCard card)
    {
        if (missed > 0 || (waiting.Count >= WatchLimits.WaitingCards && !waiting.ContainsKey(card.Card.Id)))
        {
            missedFrom = missed == 0 ? upTo : missedFrom;
            missed += 1 + waiting.Count;
            waiting.Clear();
            return;
        }

        waiting[card.Card.Id] = card.Translated;
    }
}
