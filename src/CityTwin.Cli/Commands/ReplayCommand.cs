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
    private static readonly Option<FileInfo> File =
        new("--from-file") { Description = "Boston's requests.csv.", Required = true, HelpName = "file" };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day to send, local date.", HelpName = "yyyy-mm-dd" };

    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last day to send, local date.", HelpName = "yyyy-mm-dd" };

    private static readonly Option<double?> Speed = new("--speed")
    {
        Description = "How many times faster than it was, or max.",
        HelpName = "factor|max",
        CustomParser = result => FactorOrMax(result.Tokens[0].Value, result.AddError),
    };

    private static readonly Option<int> Streams = SharedOptions.Number(
        "--streams", "Streams side by side; the city comes out the same at any number.", 4, 1, ReplayOptions.MostStreams);

    private static readonly Option<int> Batch = SharedOptions.Number("--batch", "Incidents in a message at most.", 200, 1, 1000);

    public static Command Create()
    {
        var (address, report, json) = (SharedOptions.Address(), SharedOptions.Report(), SharedOptions.Json());
        var command = new Command("replay", "Sends a real history to a city. Sending it again changes nothing.")
        {
            File, From, To, Speed, Streams, Batch, address, report, json,
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

        var options = new ReplayOptions
        {
            Speed = asked.GetValue(Speed),
            Streams = asked.GetValue(Streams),
            BatchSize = asked.GetValue(Batch),
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

    private static double? FactorOrMax(string text, Action<string> refuse)
    {
        if (text == "max")
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && double.IsFinite(factor) && factor > 0)
        {
            return factor;
        }

        refuse($"--speed is max or a factor above 0, not '{text}'.");
        return null;
    }
}
