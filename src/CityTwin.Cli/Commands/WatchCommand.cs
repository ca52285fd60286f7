using System.CommandLine;
using CityTwin.Client;
using CityTwin.Client.Live;
using CityTwin.Cli.Terminal;
using CityTwin.Cli.Watching;
using CityTwin.Protocol.V1;
using Spectre.Console;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin watch</c>: the living city in a terminal.</summary>
internal static class WatchCommand
{
    private const int FirstCases = 12;

    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(250);

    public static Command Create()
    {
        var once = new Option<bool>("--once") { Description = "Show how things stand and end." };
        var plain = new Option<bool>("--plain") { Description = "A line for each change instead of a table; usual where there is no terminal." };
        var level = new Option<string?>("--level") { Description = "The level whose areas are shown; usually the one below the city.", HelpName = "id" };
        var address = SharedOptions.Address();

        var command = new Command("watch", "Shows the living city. Ends with Ctrl+C; a broken line is opened again.") { once, plain, level, address };
        command.SetAction((asked, cancel) => Guard.RunAsync(asked.GetRequiredValue(address), async city =>
        {
            var isPlain = asked.GetValue(plain) || !Screen.Out.Profile.Capabilities.Interactive;
            var about = await city.City.GetCityAsync(new GetCityRequest(), cancellationToken: cancel);
            var chosen = asked.GetValue(level) ?? about.Levels[Math.Min(1, about.Levels.Count - 1)].Id;
            var areas = await city.Places.ListAreasAsync(new ListAreasRequest { Level = chosen }, cancellationToken: cancel);
            var board = new CityBoard(about, areas.Areas);
            var latest = await city.Cases.ListCasesAsync(new ListCasesRequest { PageSize = FirstCases }, cancellationToken: cancel);
            latest.Cases.Reverse().ToList().ForEach(board.Take);

            return asked.GetValue(once) ? await OnceAsync(city, board, chosen, isPlain, cancel)
                : isPlain ? await PlainAsync(city, chosen, cancel)
                : await LiveAsync(city, board, chosen, cancel);
        }));
        return command;
    }

    private static async Task<int> OnceAsync(CityTwinClient city, CityBoard board, string level, bool isPlain, CancellationToken cancel)
    {
        await foreach (var frame in city.WatchAreas(level).ReadAsync(cancel))
        {
            board.Take(frame);
            board.Take(new LineState(IsLive: true));
            break;
        }

        if (!isPlain)
        {
            Screen.Out.Write(BoardView.Draw(board));
            return ExitCodes.Ok;
        }

        var (sums, latest, _, _) = board.Now();
        foreach (var area in board.Areas)
        {
            Screen.Line(PlainLines.Of(area.Code, sums.GetValueOrDefault(area.Code) ?? new Sums()));
        }

        foreach (var card in latest)
        {
            Screen.Line(PlainLines.Of(card));
        }

        return ExitCodes.Ok;
    }

    private static Task<int> PlainAsync(CityTwinClient city, string level, CancellationToken cancel) => UntilStoppedAsync(
        cancel,
        stop => FollowCasesAsync(city, card => Screen.Line(PlainLines.Of(card)), line => Screen.Line(PlainLines.Of(line)), stop),
        async stop =>
        {
            await foreach (var frame in city.WatchAreas(level).ReadAsync(stop))
            {
                foreach (var changed in frame.Changes)
                {
                    Screen.Line(PlainLines.Of(changed.Area, changed.Sums));
                }
            }
        });

    private static Task<int> LiveAsync(CityTwinClient city, CityBoard board, string level, CancellationToken cancel) =>
        Screen.Out.Live(BoardView.Draw(board)).StartAsync(view => UntilStoppedAsync(
            cancel,
            stop => FollowCasesAsync(city, board.Take, board.Take, stop),
            async stop =>
            {
                await foreach (var frame in city.WatchAreas(level).ReadAsync(stop))
                {
                    board.Take(frame);
                }
            },
            async stop =>
            {
                using var beat = new PeriodicTimer(DrawEvery);
                while (await beat.WaitForNextTickAsync(stop))
                {
                    view.UpdateTarget(BoardView.Draw(board));
                }
            }));

    private static async Task FollowCasesAsync(CityTwinClient city, Action<CaseCard> take, Action<LineState> line, CancellationToken stop)
    {
        await foreach (var frame in city.WatchCases(options: new() { ChangesOnly = true, LineChanged = line }).ReadAsync(stop))
        {
            foreach (var card in frame.Changes)
            {
                take(card);
            }
        }
    }

    // A watch has no end of its own, so being stopped is how it ends well.
    private static async Task<int> UntilStoppedAsync(CancellationToken cancel, params Func<CancellationToken, Task>[] parts)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await await Task.WhenAny(parts.Select(part => part(stop.Token)));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return ExitCodes.Ok;
        }
        finally
        {
            await stop.CancelAsync();
        }

        return ExitCodes.Ok;
    }
}
