using System.Globalization;
using CityTwin.CityPacks.Redrawing;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Redrawing;
using Spectre.Console;

namespace CityTwin.Cli.Redrawing;

/// <summary>Shows what a redrawn map changes, as tables and lines.</summary>
/// <param name="listed">How many rows of each table, and how many open cases, are listed; the rest are counted.</param>
internal sealed class RedrawPrinter(int listed)
{
    /// <summary>How many are listed where nobody says.</summary>
    public const int UsuallyListed = 100;

    /// <summary>How many can be listed at most; <c>--json</c> has all.</summary>
    public const int MostListed = 10_000;

    private const string Nobody = "-";

    /// <summary>Shows all that came out.</summary>
    public void Show(RedrawnMap map)
    {
        Screen.Line(Summary(map));
        ShowTable(map.Areas, ["area", "level", "name", "changes", "km² before", "after", "changed", "lawful", "ground"], AreaColumns.Of);
        ShowTable(map.Cases.Moves, ["from", "to", "open", "past"], move =>
            [move.From, move.To ?? "outside", Said($"{move.Open:N0}"), Said($"{move.Past:N0}")]);
        ShowTable(map.Cases.Leads, ["lead", "open now", "come", "leave", "net", "open then"], ColumnsOf);
        ShowTable(map.Cases.LeadsGone, ["lead that the new pack does not have", "open now"], row => [row.Organisation, Said($"{row.Cases.Before:N0}")]);
        foreach (var one in map.Cases.Open.Take(listed))
        {
            Screen.Line(LineOf(one, map.Before.Rules.City.Prefix));
        }

        ShowRest("open cases", map.Cases.Open.Count);
    }

    private static string Summary(RedrawnMap map)
    {
        var (cases, moves) = (map.Cases, map.Cases.Moves);
        return Said($"""
            {map.After.Rules.City.Names.InEnglish}, pack {map.Before.Rules.City.Version} redrawn as {map.After.Rules.City.Version}, as of event {map.Position:N0}; nothing is changed by this
            areas  {map.Areas.Count:N0} of {map.Before.Areas.Count:N0} differ
            open   {cases.Open.Count:N0} of {cases.OpenCases:N0} cases change area, {cases.Open.Count(one => one.FallsOut):N0} of them fall off the map
            past   {moves.Sum(move => move.Past):N0} of {cases.PastCases:N0} cases lie where the map changes, {moves.Where(move => move.To is null).Sum(move => move.Past):N0} of them fall off it
            """);
    }

    private void ShowTable<T>(IReadOnlyList<T> rows, string[] columns, Func<T, string[]> written)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(column);
        }

        foreach (var row in rows.Take(listed))
        {
            table.AddRow([.. written(row).Select(Markup.Escape)]);
        }

        Screen.Out.Write(table);
        ShowRest($"rows of {columns[0]}", rows.Count);
    }

    private void ShowRest(string what, int count)
    {
        if (count > listed)
        {
            Screen.Line(Said($"And {count - listed:N0} more {what}; --json has them all."));
        }
    }

    private static string[] ColumnsOf(LeadBalance row)
    {
        var (now, then, come, leave) = row.Cases;
        var name = row.Organisation == BacktestResult.Nobody ? "(nobody)" : row.Organisation;
        return [name, Said($"{now:N0}"), Said($"{come:N0}"), Said($"{leave:N0}"), Said($"{come - leave:+#,0;-#,0;0}"), Said($"{then:N0}")];
    }

    // Fields apart by tabs: case, kind, from, to, lead, who would lead, and what else must be known.
    private static string LineOf(RedrawnCase one, string prefix) => string.Join(
        '\t',
        "case", CaseNumber.Write(prefix, one.Case.Id), one.Case.Kind, one.From, one.To ?? "outside", one.Case.Lead ?? Nobody, one.Would ?? Nobody,
        one.FallsOut ? "falls out" : one.LeadThen != one.Would ? "stays" : string.Empty).TrimEnd('\t');

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
