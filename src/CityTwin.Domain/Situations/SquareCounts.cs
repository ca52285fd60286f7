namespace CityTwin.Domain.Situations;

/// <summary>
/// Counts of reports by square and subject: how many lie in each window now, how many of them no situation explains, and how many have been
/// learnt in all.
/// </summary>
/// <param name="windows">How many windows there are.</param>
/// <param name="most">How many pairs of square and subject are held at most.</param>
internal sealed class SquareCounts(int windows, int most)
{
    // A dictionary folds a number's halves upon each other, and in ours many pairs would fold to the same. Multiplying spreads them: these two
    // undo each other.
    private const ulong Mix = 0x9E3779B97F4A7C15;
    private const ulong Unmix = 0xF1DE83E19937733D;

    private readonly Dictionary<ulong, int> slots = [];
    private readonly Stack<int> free = [];
    private int[] counts = new int[2 * windows * 1024];
    private Place[] places = new Place[1024];

    /// <summary>How many pairs are held.</summary>
    public int Count => slots.Count;

    /// <summary>How often a pair found no room.</summary>
    public long Refused { get; private set; }

    /// <summary>The number of a pair, for the other calls; -1 when there is no room for a new one.</summary>
    public int Claim(ulong key, out bool isNew)
    {
        isNew = false;
        key *= Mix;
        if (slots.TryGetValue(key, out var slot))
        {
            places[slot].Holders++;
            return slot;
        }

        if (slots.Count >= most)
        {
            Refused++;
            return -1;
        }

        isNew = true;
        slot = free.TryPop(out var freed) ? freed : slots.Count;
        if (slot >= places.Length)
        {
            Array.Resize(ref places, 2 * places.Length);
            Array.Resize(ref counts, 2 * counts.Length);
        }

        places[slot] = new Place { Holders = 1 };
        slots.Add(key, slot);
        return slot;
    }

    /// <summary>The number of a pair, or -1.</summary>
    public int Find(ulong key) => slots.GetValueOrDefault(key * Mix, -1);

    /// <summary>A report that claimed the pair has been learnt and is forgotten.</summary>
    public void Release(int slot, double weight)
    {
        places[slot].Holders--;
        places[slot].Learnt += weight;
    }

    /// <summary>How many reports the window holds there that nothing explains.</summary>
    public int In(int slot, int window) => counts[(2 * slot * windows) + window];

    /// <summary>How many reports the window holds there in all.</summary>
    public int AllIn(int slot, int window) => counts[(((2 * slot) + 1) * windows) + window];

    /// <summary>A report comes into all windows.</summary>
    public void Enter(int slot)
    {
        foreach (ref var count in counts.AsSpan(2 * slot * windows, 2 * windows))
        {
            count++;
        }
    }

    /// <summary>A situation explains a report in this window.</summary>
    public void Explain(int slot, int window) => counts[(2 * slot * windows) + window]--;

    /// <summary>A report leaves a window.</summary>
    public void Leave(int slot, int window, bool isExplained)
    {
        counts[(2 * slot * windows) + window] -= isExplained ? 0 : 1;
        counts[(((2 * slot) + 1) * windows) + window]--;
    }

    /// <summary>How many reports were learnt there, weighted.</summary>
    public double Learnt(int slot) => slot < 0 ? 0 : places[slot].Learnt;

    /// <summary>Forgets pairs that nothing in the windows belongs to and that have less than this learnt; says which.</summary>
    public void Sweep(double least, Action<ulong> forgotten)
    {
        foreach (var (key, slot) in slots.Where(pair => places[pair.Value] is { Holders: 0 } place && place.Learnt < least).ToList())
        {
            slots.Remove(key);
            free.Push(slot);
            forgotten(key * Unmix);
        }
    }

    private struct Place
    {
        public int Holders;
        public double Learnt;
    }
}
