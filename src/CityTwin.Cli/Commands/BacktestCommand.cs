using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Cli.Backtesting;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cities;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;
using CityTwin.Spatial.Projections;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin backtest</c>: what a changed pack would have decided about what has happened. Changes nothing.</summary>
internal static class BacktestCommand
{
    private static readonly Option<DirectoryInfo> Pack = new("--pack") { Description = "The changed pack's folder.", Required = true, HelpName = "folder" };

    private static readonly Option<FileInfo> Journal =
        new("--journal") { Description = "The journal of what has happened, such as data/boston.db.", Required = true, HelpName = "file" };

    private static readonly Option<DateOnly> From =
        new("--from") { Description = "First day whose reports are decided anew, local date.", Required = true, HelpName = "yyyy-mm-dd" };

    private static readonly Option<DateOnly> To =
        new("--to") { Description = "The day after the last one, local date.", Required = true, HelpName = "yyyy-mm-dd" };

    private static readonly Option<bool> List = new("--list") { Description = "Print each changed case too." };

    public static Command Create()
    {
        var json = SharedOptions.Json();
        var command = new Command("backtest", "Decides a recorded history anew under a changed pack and shows what differs. Changes nothing.")
        {
            Pack, Journal, From, To, List, json,
        };
        command.SetAction((asked, cancel) => RunAsync(asked, asked.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult asked, bool asJson, CancellationToken cancel)
    {
        var (from, to, journal) = (asked.GetRequiredValue(From), asked.GetRequiredValue(To), asked.GetRequiredValue(Journal));
        if (from >= to)
        {
            return Refuse(
                ExitCodes.Usage,
                from == to ? "backtest.period_empty" : "backtest.period_reversed",
                $"--to is the day after the last one, so it lies after --from; {from:yyyy-MM-dd} to {to:yyyy-MM-dd} holds no day.");
        }

        if (!journal.Exists)
        {
            return Refuse(ExitCodes.Findings, "backtest.journal_missing", $"There is no journal {journal.FullName}.");
        }

        var reading = CityPackReader.Read(asked.GetRequiredValue(Pack).FullName);
        if (reading.Pack is not { } pack)
        {
            return CheckCommand.Show(reading, asJson);
        }

        try
        {
            return Show(await ReplayAsync(pack.Rules, journal.FullName, from, to, cancel), pack.Rules.City, asked.GetValue(List), asJson);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or InvalidDataException)
        {
            return Refuse(ExitCodes.Findings, "backtest.journal_unreadable", failure.Message);
        }
        catch (OperationCanceledException)
        {
            Screen.Error("Stopped.");
            return ExitCodes.Findings;
        }
    }

    private static async Task<BacktestResult> ReplayAsync(CityRules rules, string journal, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        using var reader = SqliteReader.ForInspection(journal);
        var (projection, reached, last) = (new CityProjection(rules.City.Projection), 0L, await reader.LastPosition(cancel));
        var backtest = new Backtest(rules, new BacktestPeriod(from, to, rules.TimeZone), place => projection.Project(place.Lat, place.Lon));

        async Task<BacktestResult> Run()
        {
            var history = new HistoryReader(backtest.Take);
            await foreach (var recorded in reader.ReadWhole(cancel))
            {
                history.Read(recorded.Position, recorded.CaseId, recorded.Decode());
                reached = recorded.Position;
            }

            history.End();
            return backtest.Result();
        }

        var started = Stopwatch.StartNew();
        var result = await RunProgress.ShowAsync("backtest", () => reached, last, () => $"{reached:N0} of {last:N0} events", Task.Run(Run, cancel));
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{last:N0} events in {started.Elapsed.TotalSeconds:N1} s, {result.Reports:N0} reports decided anew."));
        return result;
    }

    private static int Show(BacktestResult result, City city, bool withList, bool asJson)
    {
        if (result.Reports == 0)
        {
            return Refuse(
                ExitCodes.Findings,
                "backtest.no_reports",
                result.FirstReport is { } first
                    ? $"No report of the journal lies in the period; they reach from {first:yyyy-MM-dd} to {result.LastReport:yyyy-MM-dd}."
                    : "The journal holds no report.");
        }

        if (result.AreasUnknown == result.Reports)
        {
            return Refuse(ExitCodes.Findings, "backtest.other_city", $"The pack of {city.Names.InEnglish} knows the place of no report of the journal: it is of another city.");
        }

        BacktestPrinter.Show(result, city, withList, asJson);
        return result.Changes.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }

    private static int Refuse(int exitCode, string code, string sentence)
    {
        Screen.Error($"{sentence} ({code})");
        return exitCode;
    }
}
