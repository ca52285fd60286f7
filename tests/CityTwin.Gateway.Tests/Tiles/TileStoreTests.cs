using CityTwin.Gateway.Tiles;

namespace CityTwin.Gateway.Tests.Tiles;

/// <summary>What is kept of tiles, and how many are made at once.</summary>
public sealed class TileStoreTests
{
    private const int KiloByte = 1024;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tile_is_made_once_and_kept()
    {
        var made = 0;
        using var store = new TileStore(_ => new MadeTile([(byte)Interlocked.Increment(ref made)]));

        var (first, again) = (await store.Get(At(1), Cancelled), await store.Get(At(1), Cancelled));
        await store.Get(At(2), Cancelled);

        Assert.Same(first, again);
        Assert.Equal(2, made);
    }

    [Fact]
    public async Task No_more_bytes_are_kept_than_the_limit_says()
    {
        var random = new Random(7);
        var noise = new byte[4 * KiloByte];
        random.NextBytes(noise);
        using var store = new TileStore(_ => new MadeTile(noise), keptBytes: 100 * KiloByte);

        for (var x = 0; x < 200; x++)
        {
            await store.Get(At(x), Cancelled);
            Assert.InRange(store.Count * new MadeTile(noise).Size, 0, 100 * KiloByte);
        }

        Assert.True(store.Count > 0);
    }

    [Fact]
    public async Task No_more_tiles_are_made_at_once_than_the_limit_says()
    {
        var (now, most) = (0, 0);
        var gate = new Lock();
        using var open = new ManualResetEventSlim();
        using var store = new TileStore(_ =>
        {
            lock (gate)
            {
                most = Math.Max(most, ++now);
            }

            open.Wait(Cancelled);
            Interlocked.Decrement(ref now);
            return MadeTile.Empty;
        });

        var asked = Enumerable.Range(0, 20).Select(x => store.Get(At(x), Cancelled).AsTask()).ToList();
        await Support.Until.Holds("all makers are at work", () => Volatile.Read(ref now) == TileLimits.UnderWay);
        open.Set();
        await Task.WhenAll(asked);

        Assert.Equal(TileLimits.UnderWay, most);
    }

    [Fact]
    public async Task A_tile_that_could_not_be_made_is_tried_again_and_blocks_nobody()
    {
        var tries = 0;
        using var store = new TileStore(_ => ++tries <= 2 * TileLimits.UnderWay ? throw new InvalidOperationException() : MadeTile.Empty);
        for (var fails = 0; fails < 2 * TileLimits.UnderWay; fails++)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => store.Get(At(1), Cancelled).AsTask());
        }

        Assert.Same(MadeTile.Empty, await store.Get(At(1), Cancelled));
    }

    [Fact]
    public void Each_way_of_sending_a_tile_has_a_name_of_its_own_and_other_bytes_another()
    {
        var (one, same, other) = (new MadeTile([1]), new MadeTile([1]), new MadeTile([2]));

        Assert.Equal((one.PlainTag, one.PackedTag), (same.PlainTag, same.PackedTag));
        Assert.Equal(4, new HashSet<string> { one.PlainTag, one.PackedTag, other.PlainTag, other.PackedTag }.Count);
    }

    private static TileAddress At(int x) => new("areas", 20, x, 0);
}
