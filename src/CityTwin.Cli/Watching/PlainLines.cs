using System.Globalization;
using CityTwin.Cli.Terminal;
using CityTwin.Client.Live;
using CityTwin.Protocol.V1;

namespace CityTwin.Cli.Watching;

/// <summary>What a watch writes where there is no terminal: one line for each change, fields apart by tabs.</summary>
internal static class PlainLines
{
    /// <summary>A case: position, number, stage, kind, lowest area, lead, incidents.</summary>
    public static string Of(CaseCard card) => Join(
        "case", card.Position, card.Number, CaseWords.Of(card), card.Kind, card.Place?.Areas.LastOrDefault(), card.Lead, card.Incidents);

    /// <summary>An area: code, open, overdue, opened today, ended today.</summary>
    public static string Of(string area, Sums sums) => Join("area", area, sums.Open, sums.Overdue, sums.OpenedToday, sums.ClosedToday);

    /// <summary>The line to the city: whether it is live, and why not.</summary>
    public static string Of(LineState line) => Join("line", line.IsLive ? "live" : "broken", line.Why);

    private static string Join(params object?[] fields) =>
        string.Join('\t', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
}
