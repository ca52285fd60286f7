using Microsoft.Extensions.Caching.Memory;

namespace CityTwin.Gateway.Tiles;

/// <summary>Tiles that were made, as many as memory is given to them. The map of a city holds as long as the city runs, so none grows old.</summary>
internal sealed class TileStore(Func<TileAddress, MadeTile> make, long keptBytes = TileLimits.KeptBytes) : IDisposable
{
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = keptBytes });
    private readonly SemaphoreSlim makers = new(TileLimits.UnderWay);

    /// <summary>How many tiles are kept now.</summary>
    public int Count => kept.Count;

    /// <summary>The tile, kept or made now.</summary>
    public async ValueTask<MadeTile> Get(TileAddress address, CancellationToken cancelled)
    {
        if (kept.TryGetValue(address, out MadeTile? tile))
        {
            return tile!;
        }

        await makers.WaitAsync(cancelled);
        try
        {
            // While this one waited, somebody else may have made it.
            return kept.TryGetValue(address, out tile) ? tile! : Keep(address, await Task.Run(() => make(address), cancelled));
        }
        finally
        {
            makers.Release();
        }
    }

    public void Dispose()
    {
        kept.Dispose();
        makers.Dispose();
    }

    private MadeTile Keep(TileAddress address, MadeTile tile) => kept.Set(address, tile, new MemoryCacheEntryOptions { Size = tile.Size });
}
