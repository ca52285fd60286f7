using System.Globalization;
using CityTwin.CityPacks.Redrawing;
using CityTwin.Domain.Cities;

namespace CityTwin.Cli.Redrawing;

/// <summary>An area that differs as a row of a table.</summary>
internal static class AreaColumns
{
    private const int MostShares = 4;

    /// <summary>Code, level, name, what changes, ground before and after, the share that changes, when the border is lawful, where the ground goes.</summary>
    public static string[] Of(RedrawnArea area)
    {
        var (code, shown) = (area.Before?.Code, (area.After ?? area.Before)!);
        return
        [
            code is not null && area.After is { } after && after.Code != code ? $"{code} now {after.Code}" : area.Code,
            area.Level,
            shown.Names.InEnglish,
            string.Join(", ", area.Changes.Select(change => change.ToString().ToLowerInvariant())),
            Said($"{area.SquareMetresBefore / 1e6:N3}"),
            Said($"{area.SquareMetresAfter / 1e6:N3}"),
            Said($"{(area.SquareMetresLost + area.SquareMetresGained) / 1e6:N3} ({area.ShareChanged:P1})"),
            Lawful(shown),
            Ground(area),
        ];
    }

    private static string Lawful(Area area) =>
        string.Join(' ', new[] { Dated("since", area.Since), Dated("until", area.Until) }.OfType<string>());

    private static string? Dated(string word, DateOnly? date) => date is { } day ? Said($"{word} {day:yyyy-MM-dd}") : null;

    private static string Ground(RedrawnArea area)
    {
        var shares = string.Join(", ", area.Ground.Take(MostShares).Select(share => Said($"{share.Area} {share.Share:P1}")));
        var rest = area.Ground.Count > MostShares ? Said($" and {area.Ground.Count - MostShares:N0} more") : string.Empty;
        return shares.Length == 0 ? string.Empty : $"{(area.Before is null ? "from" : "to")} {shares}{rest}";
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
