using System.Text.RegularExpressions;

namespace CityTwin.CityPacks.Import;

/// <summary>Makes a code out of a name: small letters and digits, everything else one separator.</summary>
internal static class Slug
{
    public static string Of(string name, char separator, Regex pattern)
    {
        var words = name.ToLowerInvariant().Split([.. name.ToLowerInvariant().Where(sign => !char.IsAsciiLetterOrDigit(sign)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var slug = string.Join(separator, words);
        return pattern.IsMatch(slug) ? slug : throw new ImportException($"No code can be made of '{name}'.");
    }
}
