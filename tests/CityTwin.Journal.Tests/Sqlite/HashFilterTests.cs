using CityTwin.Journal.Sqlite;

namespace CityTwin.Journal.Tests.Sqlite;

/// <summary>A filter that says no to an incident that was taken would let it be taken twice.</summary>
public sealed class HashFilterTests
{
    /// <summary>More than the first two layers hold, so that it grows twice.</summary>
    private const int Many = 4_000_000;

    [Fact]
    public void What_was_added_is_never_denied_also_after_growing_and_strangers_seldom_pass()
    {
        var filter = new HashFilter();
        foreach (var hash in Hashes(seed: 1))
        {
            filter.Add(hash);
        }

        Assert.All(Hashes(seed: 1).Chunk(100_000), chunk => Assert.True(Array.TrueForAll(chunk, filter.MayHold)));
        Assert.InRange(Hashes(seed: 2).Count(filter.MayHold), 0, Many / 100);
    }

    [Fact]
    public void An_empty_filter_denies_everything() => Assert.Equal(0, Hashes(seed: 3).Take(10_000).Count(new HashFilter().MayHold));

    private static IEnumerable<long> Hashes(int seed)
    {
        var random = new Random(seed);
        for (var count = 0; count < Many; count++)
        {
            yield return random.NextInt64(long.MinValue, long.MaxValue);
        }
    }
}
