using System.CommandLine;
using System.Globalization;
using CityTwin.Client;
using CityTwin.Cli.Terminal;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Replay;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin replay</c>: sends a real history as if it happened again.</summary>
internal static class ReplayCommand
{
    private const string Max = "max";

    private static readonly Option<FileInfo> File =
        new("--from-file") { Description = "Boston's requests.csv.", Required = true, HelpName = "file" };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day to send, local date.", HelpName = "yyyy-mm-dd" };

    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last day to send, local date.", HelpName = "yyyy-mm-dd" };

    private static readonly Option<string> Speed = new("--speed")
    {
        Description = "How many times faster than it was, or max.",
        HelpName = "factor|max",
        DefaultValueFactory = _ => Max,
    };

    private static readonly Option<int> Streams = SharedOptions.Number(
        "--streams", "Streams side by side; the city comes out the same at any number.", 4, 1, ReplayOptions.MostStreams);

    private static readonly Option<int> Batch = SharedOptions.Number("--batch", "Incidents in a message at most.", 200, 1, 1000);

    private static readonly Option<int> Window = SharedOptions.Number("--window", "Messages of a stream under way.", 8, 1, 32);

    private static readonly Option<bool> Closings =
        new("--play-closings") { Description = "Each case is handled, inspected and closed when its rows were; for a stepped clock." };

    public static Command Create()
    {
        var (address, report, json) = (SharedOptions.Address(), SharedOptions.Report(), SharedOptions.Json());
        Speed.Validators.Add(result =>
        {
            if (result.GetValue(Speed) is var text && text != Max && FactorOf(text) is null)
            {
                result.AddError($"--speed is max or a factor above 0, not '{text}'.");
            }
        });
        var command = new Command("replay", "Sends a real history to a city. Sending it again changes nothing.")
        {
            File, From, To, Speed, Streams, Batch, Window, Closings, address, report, json,
        };
        command.SetAction((asked, cancel) => Guard.RunAsync(
            asked.GetRequiredValue(address),
            city => ReplayAsync(city, asked, asked.GetValue(report), asked.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> ReplayAsync(
        CityTwinClient city, ParseResult asked, FileInfo? report, bool asJson, CancellationToken cancel)
    {
        var (path, from, to) = (asked.GetRequiredValue(File).FullName, asked.GetValue(From), asked.GetValue(To));

        // A line that cannot be read, or a city that cannot be reached, should show before anything is sent.
        var total = RequestFile.Read(path, from, to).Count();
        await city.City.GetCityAsync(new GetCityRequest(), cancellationToken: cancel);

        if (asked.GetValue(Closings))
        {
            var closing = new ClosingReplay(city, TimeProvider.System);
            var played = await RunProgress.ShowAsync(
                "replay", () => closing.Answered, total, () => string.Create(CultureInfo.InvariantCulture, $"{closing.Answered:N0} of {total:N0} answered"),
                closing.RunAsync(RequestFile.Read(path, from, to), cancel));
            return await RunSummary.EndAsync(played, report, asJson);
        }

        var options = new ReplayOptions
        {
            Speed = FactorOf(asked.GetValue(Speed)),
            Streams = asked.GetValue(Streams),
            BatchSize = asked.GetValue(Batch),
            Window = asked.GetValue(Window),
        };
        var replay = new HistoryReplay(city, options, TimeProvider.System);
        var end = await RunProgress.ShowAsync(
            "replay",
            () => replay.Answered,
            total,
            () => string.Create(CultureInfo.InvariantCulture, $"{replay.Answered:N0} of {total:N0} answered"),
            replay.RunAsync(RequestFile.Read(path, from, to), cancel));

        return await RunSummary.EndAsync(end, report, asJson);
    }

    private static double? FactorOf(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor > 0 && double.IsFinite(factor)
            ? factor
            : null;
}
