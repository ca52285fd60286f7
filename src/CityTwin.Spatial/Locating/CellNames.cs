using System.Collections.Concurrent;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;

namespace CityTwin.Spatial.Locating;

/// <summary>Written forms of cells, each kept once, so that a hundred thousand open cases share their text.</summary>
internal sealed class CellNames(IReadOnlyList<Area> communities)
{
    /// <summary>How many names are kept; about 150 bytes each. Beyond it a name is written anew each time.</summary>
    private const int MaxKept = 500_000;

    private readonly ConcurrentDictionary<(int Community, int Col, int Row), string> kept = new();
    private int count;

    /// <summary>The written form of a cell.</summary>
    public string Of(int community, int col, int row) =>
        kept.TryGetValue((community, col, row), out var name) ? name : Keep(community, col, row);

    private string Keep(int community, int col, int row)
    {
        var name = new CellId(communities[community].Code, col, row).ToString();
        return Volatile.Read(ref count) >= MaxKept || !kept.TryAdd((community, col, row), name)
            ? name
            : Counted(name);
    }

    private string Counted(string name)
    {
        Interlocked.Increment(ref count);
        return name;
    }
}
