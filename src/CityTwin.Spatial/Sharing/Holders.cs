using System.Numerics;

namespace CityTwin.Spatial.Sharing;

/// <summary>Which shapes hold the spot where the sweep is; the first of them owns it.</summary>
internal readonly struct Holders(int shapes)
{
    private readonly ulong[] bits = new ulong[(shapes / 64) + 1];

    /// <summary>The first shape that holds the spot, or -1.</summary>
    public int First
    {
        get
        {
            for (var word = 0; word < bits.Length; word++)
            {
                if (bits[word] != 0)
                {
                    return (word * 64) + BitOperations.TrailingZeroCount(bits[word]);
                }
            }

            return -1;
        }
    }

    /// <summary>A side of the shape was crossed.</summary>
    public void Flip(int shape) => bits[shape / 64] ^= 1UL << (shape % 64);

    /// <summary>Back to the west of everything.</summary>
    public void Clear() => Array.Clear(bits);
}
