namespace CityTwin.Gateway.Live;

/// <summary>One client's watch on sums: remembers which areas changed, and reads their sums when the client is ready.</summary>
internal sealed class AreaWatcher(IReadOnlySet<string> areas) : ILiveWatcher, IDisposable
{
    private readonly HashSet<string> changed = [];
    private readonly SemaphoreSlim news = new(0, 1);
    private readonly Lock gate = new();

    public void Tell(IReadOnlyList<LiveCard> cards, long upTo)
    {
        lock (gate)
        {
            foreach (var card in cards)
            {
                changed.UnionWith(card.Card.Place.Areas);
            }

            changed.IntersectWith(areas);
            Ring();
        }
    }

    public void TurnDay()
    {
        lock (gate)
        {
            changed.UnionWith(areas);
            Ring();
        }
    }

    public Task<bool> Wait(CancellationToken cancellation) => news.WaitAsync(WatchLimits.Heartbeat, cancellation);

    public IReadOnlyList<string> Drain()
    {
        lock (gate)
        {
            var drained = changed.ToList();
            changed.Clear();
            return drained;
        }
    }

    public void Dispose() => news.Dispose();

    private void Ring()
    {
        if (changed.Count > 0 && news.CurrentCount == 0)
        {
            news.Release();
        }
    }
}
