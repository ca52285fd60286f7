namespace CityTwin.Contracts;

/// <summary>How grain keys are written: <c>city/code</c>.</summary>
public static class CityKeys
{
    /// <summary>The key of something within a city.</summary>
    public static string Of(string city, string code) => $"{city}/{code}";

    /// <summary>The code within a key.</summary>
    public static string CodeOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
