using CityTwin.Domain.Cases;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>
/// A map redrawn: two communities exchange their ground, and a third gets another code, with its committee. Of the two only the shapes change
/// hands: each keeps its committee.
/// </summary>
/// <param name="One">Code of a community.</param>
/// <param name="Other">Code of the one that it exchanges its ground with.</param>
/// <param name="Gone">Code of the one that gets another code.</param>
internal sealed record RedrawnWards(string One, string Other, string Gone)
{
    /// <summary>The first day on which the border with the new code is lawful.</summary>
    public const string Since = "2026-07-01";

    /// <summary>The new code.</summary>
    public string Renamed { get; } = $"{Gone[..9]}9{Gone[10..]}";

    /// <summary>The community whose committee leads most of what is open is coded otherwise, and the two in which most is open exchange their ground.</summary>
    public static RedrawnWards Of(IReadOnlyList<CaseCard> cards)
    {
        var open = cards.Where(card => card.IsOpen && card.Place.IsLocated).GroupBy(card => card.Place.LowestArea).ToList();
        var gone = open.MaxBy(area => area.Count(card => card.Lead == CommitteeOf(area.Key)))!.Key;
        var busiest = open.Where(area => area.Key != gone).OrderByDescending(area => area.Count()).ThenBy(area => area.Key, StringComparer.Ordinal).ToList();
        return new RedrawnWards(busiest[0].Key, busiest[1].Key, gone);
    }

    /// <summary>Id of the committee of a community.</summary>
    public static string CommitteeOf(string community) => $"committee-{community}";

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
