namespace CityTwin.Hosting;

/// <summary>What somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The known word that is nearest to a misspelt one, when it is near enough: one slip in three letters.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (Word: candidate, Slips: Slips(word.ToUpperInvariant(), candidate.ToUpperInvariant()))).MinBy(pair => pair.Slips);
        return nearest.Word is { } meant && nearest.Slips <= Math.Max(1, meant.Length / 3) ? meant : null;
    }

    /// <summary>Letters to put in, take out or change to make one word of the other.</summary>
    private static int Slips(string one, string other)
    {
        var above = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var row = 1; row <= one.Length; row++)
        {
            var here = new int[other.Length + 1];
            here[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var changed = above[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                here[column] = Math.Min(changed, Math.Min(above[column], here[column - 1]) + 1);
            }

            above = here;
        }

        return above[^1];
    }
}
