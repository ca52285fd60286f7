using System.Runtime.InteropServices;

namespace CityTwin.Spatial.Sharing;

/// <summary>How much of something falls to each of several owners, by their numbers. Used by one thread and thrown away.</summary>
internal sealed class Amounts
{
    private readonly Dictionary<int, double> byOwner = [];

    /// <summary>How much falls to nobody.</summary>
    public double Nobody { get; private set; }

    /// <summary>All of it.</summary>
    public double Whole => byOwner.Values.Sum() + Nobody;

    /// <summary>Owners and how much falls to each, in the order of their numbers.</summary>
    public IEnumerable<KeyValuePair<int, double>> Owners => byOwner.OrderBy(entry => entry.Key);

    /// <summary>Adds to an owner; a number below zero is nobody.</summary>
    public void Add(int owner, double amount)
    {
        if (owner < 0)
        {
            Nobody += amount;
        }
        else
        {
            CollectionsMarshal.GetValueRefOrAddDefault(byOwner, owner, out _) += amount;
        }
    }
}
