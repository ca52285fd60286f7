using CityTwin.Cli.Terminal;
using CityTwin.Protocol.V1;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CityTwin.Cli.Watching;

/// <summary>Draws the board.</summary>
internal static class BoardView
{
    public static IRenderable Draw(CityBoard board)
    {
        var (sums, latest, clock, line) = board.Now();
        var state = line.IsLive ? new Text("live", new Style(Color.Green)) : new Text($"no line: {line.Why}", new Style(Color.Red));
        var head = new Columns(
            new Text($"{board.Names.Zh} {board.Names.En}".Trim(), new Style(decoration: Decoration.Bold)), new Text(ClockOf(clock)), state);
        return new Rows(head, AreasOf(board.Areas, sums), CasesOf(latest));
    }

    private static string ClockOf(CityClock clock) => clock.Kind switch
    {
        CityClock.Types.Kind.Driven => $"{CaseWords.Of(clock.Now)} (driven, {clock.Speed:0.##} times as fast)",
        CityClock.Types.Kind.Stepped => $"{CaseWords.Of(clock.Now)} (stepped by incidents)",
        _ => CaseWords.Of(clock.Now),
    };

    private static Table AreasOf(IReadOnlyList<Area> areas, IReadOnlyDictionary<string, Sums> sums)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("area", "");
        foreach (var title in (string[])["open", "overdue", "opened today", "ended today"])
        {
            table.AddColumn(new TableColumn(title).RightAligned());
        }

        foreach (var area in areas)
        {
            var its = sums.GetValueOrDefault(area.Code) ?? new Sums();
            table.AddRow(
                new Text(area.Code), new Text($"{area.Names.Zh} {area.Names.En}".Trim()), Number(its.Open),
                new Text($"{its.Overdue:N0}", its.Overdue > 0 ? new Style(Color.Red) : Style.Plain), Number(its.OpenedToday), Number(its.ClosedToday));
        }

        return table;
    }

    private static Text Number(long number) => new($"{number:N0}");

    private static Table CasesOf(IReadOnlyList<CaseCard> latest)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("latest", "stage", "kind", "where", "lead", "incidents");
        foreach (var card in latest)
        {
            table.AddRow(
                new Text(card.Number), new Text(CaseWords.Of(card)), new Text(card.Kind), new Text(card.Place?.Areas.LastOrDefault() ?? ""),
                new Text(card.Lead), Number(card.Incidents));
        }

        return table;
    }
}
