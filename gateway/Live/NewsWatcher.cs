namespace CityTwin.Gateway.Live;

/// <summary>Somebody who only wants to know that something changed, and reads the journal then.</summary>
internal sealed class NewsWatcher : ILiveWatcher, IDisposable
{
    /// <summary>A watch looks at least this often, and says that it is alive.</summary>
    public static readonly TimeSpan Beat = WatchLimits.Heartbeat / 5;

    private readonly SemaphoreSlim news = new(0, 1);

    public void Tell(IReadOnlyList<LiveCard> cards, long upTo)
    {
        if (news.CurrentCount == 0)
        {
            news.Release();
        }
    }

    public void TurnDay()
    {
    }

    /// <summary>Waits for news; false when a beat passed without.</summary>
    public Task<bool> Wait(CancellationToken cancellation) => news.WaitAsync(Beat, cancellation);

    public void Dispose() => news.Dispose();
}
