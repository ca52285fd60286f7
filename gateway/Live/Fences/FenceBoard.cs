using CityTwin.Spatial;
using CityTwin.Spatial.Fences;

namespace CityTwin.Gateway.Live.Fences;

/// <summary>All standing fences of a gateway as one watcher of the city: a change asks the index, not each fence.</summary>
internal sealed class FenceBoard : ILiveWatcher
{
    private readonly FenceIndex<OwnedFence> index = new();
    private readonly Lock gate = new();
    private readonly Atlas atlas;
    private long upTo;

    public FenceBoard(LiveCity live, Atlas atlas)
    {
        this.atlas = atlas;
        live.Attach(this);
    }

    /// <summary>Everything up to here was told.</summary>
    public long UpTo => Interlocked.Read(ref upTo);

    public void Tell(IReadOnlyList<LiveCard> cards, long upTo)
    {
        lock (gate)
        {
            if (index.Count > 0)
            {
                foreach (var card in cards)
                {
                    foreach (var fence in Around(card))
                    {
                        fence.Watcher.Tell(fence.Id, card);
                    }
                }
            }
        }

        Interlocked.Exchange(ref this.upTo, upTo);
    }

    public void TurnDay()
    {
    }

    /// <summary>Puts a watcher's fences up.</summary>
    /// <exception cref="Grpc.Core.RpcException">There are too many.</exception>
    public void Add(IReadOnlyList<OwnedFence> fences)
    {
        lock (gate)
        {
            if (index.Count + fences.Count > FenceLimits.OnGateway)
            {
                throw FenceLimits.TooMany();
            }

            foreach (var fence in fences)
            {
                index.Add(fence.Ground, fence);
            }
        }
    }

    /// <summary>Takes a watcher's fences down.</summary>
    public void Remove(IReadOnlyList<OwnedFence> fences)
    {
        lock (gate)
        {
            foreach (var fence in fences)
            {
                index.Remove(fence.Ground, fence);
            }
        }
    }

    private IEnumerable<OwnedFence> Around(LiveCard card) =>
        card.Card.Place is { IsLocated: true } place ? index.Around(atlas.Project(place.Lat, place.Lon)) : [];
}

/// <summary>A fence with its name and whoever watches it.</summary>
/// <param name="Id">The client's name of it.</param>
/// <param name="Ground">The ground.</param>
/// <param name="Watcher">Whose it is.</param>
internal sealed record OwnedFence(string Id, Fence Ground, FenceWatcher Watcher);
