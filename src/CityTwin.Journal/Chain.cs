namespace CityTwin.Journal;

/// <summary>How a list of codes is written as one word. Codes never hold the separator.</summary>
internal static class Chain
{
    private const char Separator = '/';

    public static string Write(IReadOnlyList<string> codes) => string.Join(Separator, codes);

    public static string[] Read(string word) => word.Length == 0 ? [] : word.Split(Separator);

    public static bool Holds(string word, string code)
    {
        foreach (var part in word.AsSpan().Split(Separator))
        {
            if (word.AsSpan(part).SequenceEqual(code))
            {
                return true;
            }
        }

        return false;
    }

    public static bool HoldsAny(string word, HashSet<string> codes)
    {
        var known = codes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in word.AsSpan().Split(Separator))
        {
            if (known.Contains(word.AsSpan(part)))
            {
                return true;
            }
        }

        return false;
    }
}
