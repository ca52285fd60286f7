using System.Runtime.InteropServices;
using CityTwin.Spatial.Tilings;

namespace CityTwin.Spatial.Sharing;

/// <summary>How much of something falls to each of several owners, by their numbers. Used by one thread and thrown away.</summary>
internal sealed class Amounts
{
    private readonly Dictionary<int, Portion> byOwner = [];

    /// <summary>How much falls to nobody.</summary>
    public double Nobody { get; private set; }

    /// <summary>All of it.</summary>
    public double Whole => byOwner.Values.Sum(portion => portion.Amount) + Nobody;

    /// <summary>Owners and what falls to each, in the order of their numbers.</summary>
    public IEnumerable<KeyValuePair<int, Portion>> Owners => byOwner.OrderBy(entry => entry.Key);

    /// <summary>Adds a piece to an owner; a number below zero is nobody.</summary>
    /// <param name="owner">The owner.</param>
    /// <param name="amount">How much it is.</param>
    /// <param name="room">How far its middle is from its sides, to tell the roomiest piece.</param>
    /// <param name="middle">Its middle.</param>
    public void Add(int owner, double amount, double room, MillimetrePoint middle)
    {
        if (owner < 0)
        {
            Nobody += amount;
            return;
        }

        ref var portion = ref CollectionsMarshal.GetValueRefOrAddDefault(byOwner, owner, out var known);
        portion = known && portion.Room >= room
            ? portion with { Amount = portion.Amount + amount }
            : new Portion(portion.Amount + amount, room, middle);
    }
}

/// <summary>What falls to one owner.</summary>
/// <param name="Amount">How much it is.</param>
/// <param name="Room">How far the middle of its roomiest piece is from the sides.</param>
/// <param name="Middle">The middle of its roomiest piece: a point that lies well within.</param>
internal readonly record struct Portion(double Amount, double Room, MillimetrePoint Middle);
