namespace CityTwin.Simulator.Playing;

/// <summary>The latest things that somebody did, so that they are not done twice; what is long past is forgotten.</summary>
internal sealed class Remembered(int most = 20_000)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> young = [];
    private readonly HashSet<string> old = [];

    /// <summary>Remembers a thing; false when it was remembered already.</summary>
    public bool Add(string thing)
    {
        lock (gate)
        {
            if (young.Count >= most)
            {
                old.Clear();
                old.UnionWith(young);
                young.Clear();
            }

            return !old.Contains(thing) && young.Add(thing);
        }
    }

    /// <summary>Whether it is remembered.</summary>
    public bool Holds(string thing)
    {
        lock (gate)
        {
            return young.Contains(thing) || old.Contains(thing);
        }
    }
}
