using CityTwin.Client;

namespace CityTwin.Simulator.Living;

/// <summary>How many cases of a city are open, kept up to date by watching its sums.</summary>
internal sealed class OpenCount(CityTwinClient city, string topLevel)
{
    private readonly TaskCompletionSource<int> atStart = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile int now;

    /// <summary>How many are open.</summary>
    public int Now => now;

    /// <summary>How many were open when the watch began.</summary>
    public Task<int> AtStartAsync(CancellationToken cancel) => atStart.Task.WaitAsync(cancel);

    /// <summary>Watches until it is cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancel)
    {
        await foreach (var frame in city.WatchAreas(topLevel).ReadAsync(cancel))
        {
            if (frame.Changes.Count > 0)
            {
                now = (int)frame.Changes[^1].Sums.Open;
                atStart.TrySetResult(now);
            }
        }
    }
}
