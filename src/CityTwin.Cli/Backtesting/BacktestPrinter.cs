using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cities;
using Spectre.Console;

namespace CityTwin.Cli.Backtesting;

/// <summary>Shows the end of a backtest: tables for people, or JSON.</summary>
internal static class BacktestPrinter
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Shows all that came out.</summary>
    public static void Show(BacktestResult result, City city, bool withList, bool asJson)
    {
        if (asJson)
        {
            Screen.Line(JsonSerializer.Serialize(BacktestJson.Of(result, city.Prefix), AsJson));
            return;
        }

        Screen.Line(Summary(result));
        if (result.AreasUnknown > 0)
        {
            Screen.Line(Said($"{result.AreasUnknown:N0} reports lie in areas that the pack does not have; places count as recorded."));
        }

        foreach (var table in (Table[])[Kinds(result), Organisations(result)])
        {
            if (table.Rows.Count > 0)
            {
                Screen.Out.Write(table);
            }
        }

        foreach (var change in withList ? result.Changes : [])
        {
            Screen.Line(ChangeLine.Of(change, city.Prefix));
        }
    }

    private static string Summary(BacktestResult result)
    {
        var (cases, changes) = (result.Cases, result.Counts);
        return Said($"""
            {result.Period.From:yyyy-MM-dd} to {result.Period.To.AddDays(-1):yyyy-MM-dd}, recorded with pack {string.Join(", ", result.RecordedWith)}, decided anew with pack {result.PackVersion}
            reports  {result.Reports:N0}
            cases    {cases.Before:N0} before, {cases.After:N0} after, {cases.Gained:N0} gained, {cases.Lost:N0} lost
            changes  {changes.Lead:N0} lead, {changes.Merge:N0} merge, {changes.Due:N0} due, {changes.KindGone:N0} kind gone; in {result.ChangedCases.Count:N0} recorded cases
            """);
    }

    private static Table Kinds(BacktestResult result)
    {
        var table = TableOf("kind", "lead", "merge", "due", "kind gone");
        foreach (var (kind, cases, changes) in result.Kinds.Where(row => row.Changes.All > 0 || row.Cases.Gained + row.Cases.Lost > 0))
        {
            table.AddRow([Markup.Escape(kind), .. Written(cases), .. Written(changes.Lead, changes.Merge, changes.Due, changes.KindGone)]);
        }

        return table;
    }

    private static Table Organisations(BacktestResult result)
    {
        var table = TableOf("lead");
        foreach (var (organisation, cases) in result.Organisations.Where(row => row.Cases.Gained + row.Cases.Lost > 0))
        {
            table.AddRow([organisation == BacktestResult.Nobody ? "(nobody)" : Markup.Escape(organisation), .. Written(cases)]);
        }

        return table;
    }

    private static Table TableOf(string what, params string[] classes)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(what);
        foreach (var column in (string[])["before", "after", "gained", "lost", .. classes])
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        return table;
    }

    private static IEnumerable<string> Written(Balance cases) => Written(cases.Before, cases.After, cases.Gained, cases.Lost);

    private static IEnumerable<string> Written(params int[] counts) => counts.Select(count => Said($"{count:N0}"));

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
