using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using CityTwin.Cli.Backtesting;
using CityTwin.Cli.Past;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cities;
using CityTwin.Journal;
using CityTwin.Spatial.Projections;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin backtest</c>: what a changed pack would have decided about what has happened. Changes nothing.</summary>
internal static class BacktestCommand
{
    private static readonly PastOptions Past = new("backtest");

    private static readonly Option<bool> List = new("--list") { Description = "Print each changed case too." };

    public static Command Create()
    {
        var json = SharedOptions.Json();
        var command = new Command("backtest", "Decides a recorded history anew under a changed pack and shows what differs. Changes nothing.")
        {
            Past.Pack, Past.Journal, Past.From, Past.To, List, json,
        };
        command.SetAction((asked, cancel) => Past.RunAsync(asked, asked.GetValue(json), async period =>
            Show(await ReplayAsync(period, cancel), period.Rules.City, asked.GetValue(List), asked.GetValue(json))));
        return command;
    }

    private static async Task<BacktestResult> ReplayAsync(PastPeriod period, CancellationToken cancel)
    {
        using var reader = period.Journal.Inspect();
        var rules = period.Rules;
        var (projection, reached, last) = (new CityProjection(rules.City.Projection), 0L, await reader.LastPosition(cancel));
        var backtest = new Backtest(rules, new BacktestPeriod(period.From, period.To, rules.TimeZone), place => projection.Project(place.Lat, place.Lon));

        async Task<BacktestResult> Run()
        {
            var history = new HistoryReader(backtest.Take);
            await foreach (var recorded in reader.ReadWhole(cancel))
            {
                if (recorded.IsOfCase)
                {
                    history.Read(recorded.Position, recorded.StreamId, recorded.Decode());
                }

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
            return Screen.Refuse(
                ExitCodes.Findings,
                "backtest.no_reports",
                result.FirstReport is { } first
                    ? $"No report of the journal lies in the period; they reach from {first:yyyy-MM-dd} to {result.LastReport:yyyy-MM-dd}."
                    : "The journal holds no report.");
        }

        if (result.AreasUnknown == result.Reports)
        {
            return Screen.Refuse(ExitCodes.Findings, "backtest.other_city", $"The pack of {city.Names.InEnglish} knows the place of no report of the journal: it is of another city.");
        }

        BacktestPrinter.Show(result, city, withList, asJson);
        return result.Changes.Count == 0 ? ExitCodes.Ok : ExitCodes.Findings;
    }
}
