namespace CityTwin.Journal.Sqlite;

/// <summary>
/// Which hashes may have been added: never says no to one that was, and says yes to about one in a thousand that was not.
/// Nearly every incident is new, so nearly every look at the disk is saved. A blocked Bloom filter, 2 bytes a hash; a
/// layer that is full stays, and a new one twice as large takes what follows. One thread adds, any number ask.
/// </summary>
internal sealed class HashFilter
{
    private const int WordsInBlock = 8;
    private const int BitsForHash = 6;
    private const int HashesInBlock = 32;
    private const int SmallestBlocks = 1 << 15;

    private ulong[][] layers = [new ulong[SmallestBlocks * WordsInBlock]];
    private long left = (long)SmallestBlocks * HashesInBlock;

    public void Add(long hash)
    {
        if (left-- == 0)
        {
            Grow();
        }

        var layer = layers[^1];
        var block = BlockOf(layer, hash);
        for (var bit = 0; bit < BitsForHash; bit++)
        {
            var (word, mask) = BitOf(hash, bit);
            Volatile.Write(ref layer[block + word], layer[block + word] | mask);
        }
    }

    public bool MayHold(long hash)
    {
        foreach (var layer in Volatile.Read(ref layers))
        {
            if (Holds(layer, hash))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(ulong[] layer, long hash)
    {
        var block = BlockOf(layer, hash);
        for (var bit = 0; bit < BitsForHash; bit++)
        {
            var (word, mask) = BitOf(hash, bit);
            if ((Volatile.Read(ref layer[block + word]) & mask) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // The hash is uniform already; the block takes it multiplied, so that it does not share its bits with what is set in it.
    private static int BlockOf(ulong[] layer, long hash)
    {
        var mixed = unchecked((ulong)hash * 0x9E3779B97F4A7C15UL);
        return (int)(Math.BigMul(mixed, (ulong)(layer.Length / WordsInBlock), out _) * WordsInBlock);
    }

    private static (int Word, ulong Mask) BitOf(long hash, int bit)
    {
        var slice = (int)(hash >> (bit * 9)) & 0x1FF;
        return (slice >> 6, 1UL << (slice & 63));
    }

    private void Grow()
    {
        var larger = new ulong[layers[^1].Length * 2];
        left = ((long)larger.Length / WordsInBlock * HashesInBlock) - 1;
        Volatile.Write(ref layers, [.. layers, larger]);
    }
}
