using System.Collections.Concurrent;

namespace CityTwin.Gateway.Live.Map;

/// <summary>Words of cards as numbers, Only grows: a city has some thousands.</summary>
internal sealed class DotWords
{
    // Whoever looks may ask for a word that no case had yet, many at once; the rest changes only while nobody looks.
    private readonly ConcurrentDictionary<string, int> words = [];
    private int lastWord;
    private readonly Dictionary<string, int> chains = [];
    private readonly List<IReadOnlyList<string>> areas = [];

    /// <summary>How many chains of areas there are.</summary>
    public int Chains => areas.Count;

    /// <summary>The number of a word.</summary>
    public int Of(string word) => words.GetOrAdd(word, _ => Interlocked.Increment(ref lastWord));

    /// <summary>The number of a chain of areas. Cases keep the areas that held them when they were placed, so one community may end several chains.</summary>
    public int OfChain(IReadOnlyList<string> chain)
    {
        var key = string.Join('/', chain);
        if (!chains.TryGetValue(key, out var number))
        {
            chains[key] = number = areas.Count;
            areas.Add(chain);
        }

        return number;
    }

    /// <summary>The codes of a chain, from the city down.</summary>
    public IReadOnlyList<string> AreasOf(int chain) => areas[chain];
}
