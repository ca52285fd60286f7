namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>A map redrawn: two communities exchange their ground, a third gets another code, with its committee. Only the shapes of the two change
/// hands: each keeps its committee.</summary>
/// <param name="One">Code of a community.</param>
/// <param name="Other">Code of the one that it exchanges its ground with.</param>
/// <param name="Gone">Code of the one that gets another code.</param>
internal sealed record RedrawnWards(string One, string Other, string Gone)
{
    /// <summary>The first day on which the border with the new code is lawful.</summary>
    public const string Since = "2026-07-01";

    /// <summary>The new code.</summary>
    public string Renamed { get; } = $"{Gone[..9]}9{Gone[10..]}";

    /// <summary>Redraws a pack.</summary>
    public void DrawIn(PackCopy pack)
    {
        pack.Renumber("redrawn");
        var (areas, organisations) = (pack.PathOf("areas/community.geojson"), pack.PathOf("organisations.csv"));
        File.WriteAllText(organisations, File.ReadAllText(organisations).Replace(Gone, Renamed, StringComparison.Ordinal));
        File.WriteAllText(areas, File.ReadAllText(areas)
            .Replace(Quoted(Gone), $"{Quoted(Renamed)},\"since\":{Quoted(Since)}", StringComparison.Ordinal)
            .Replace(Quoted(One), "#", StringComparison.Ordinal)
            .Replace(Quoted(Other), Quoted(One), StringComparison.Ordinal)
            .Replace("#", Quoted(Other), StringComparison.Ordinal));
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
