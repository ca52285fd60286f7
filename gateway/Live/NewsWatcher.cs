namespace CityTwin.Gateway.Live;

/// <summary>Somebody who only wants to know that something changed, and reads the journal then.</summary>
internal sealed class NewsWatcher : ILiveWatcher, IDisposable
{
    /// <summary>How many beats without news make a heartbeat of a watch.</summary>
    public const int BeatsInHeartbeat = 5;

    private static readonly TimeSpan Beat = WatchLimits.Heartbeat / BeatsInHeartbeat;

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
