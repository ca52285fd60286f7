namespace CityTwin.CityPacks.Checking;

/// <summary>Puts a long list into a short sentence.</summary>
internal static class Examples
{
    private const int Most = 5;

    public static string Of(IReadOnlyList<string> codes) =>
        string.Join(", ", codes.Take(Most)) + (codes.Count > Most ? $" and {codes.Count - Most} more" : string.Empty);
}
