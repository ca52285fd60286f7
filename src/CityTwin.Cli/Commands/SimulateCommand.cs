using System.CommandLine;
using System.Globalization;
using CityTwin.Client;
using CityTwin.Cli.Terminal;
using CityTwin.Simulator.Playing;
using CityTwin.Simulator.Simulate;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin simulate</c>: sends a simulated city, as people would or as fast as possible.</summary>
internal static class SimulateCommand
{
    private static readonly Option<string> Rate =
        new("--rate") { Description = "Incidents a second, or max.", HelpName = "n|max", DefaultValueFactory = _ => "10" };

    private static readonly Option<double?> Speed = new("--speed")
    {
        Description = "Follow the profile's hours and weekdays, this many times faster; instead of --rate.",
        HelpName = "factor",
    };

    private static readonly Option<double> Minutes =
        new("--minutes") { Description = "How long; a simulation always ends.", HelpName = "n", DefaultValueFactory = _ => 1 };

    private static readonly Option<long?> Incidents = new("--incidents") { Description = "How many incidents at most.", HelpName = "n" };

    private static readonly Option<int> Seed = SharedOptions.Number(
        "--seed", "The same seed gives the same incidents.", 1, 0, int.MaxValue);

    private static readonly Option<string> MixName =
        new("--mix") { Description = "What incidents are like.", DefaultValueFactory = _ => "profile" };

    private static readonly Option<double?> Duplicates =
        new("--duplicates") { Description = "Share of incidents that repeat a recent one, 0 to 1.", HelpName = "share" };

    private static readonly Option<bool> Storm = new("--storm") { Description = "A storm comes and goes over the run." };

    private static readonly Option<int?> Kinds = new("--kinds") { Description = "How many kinds come.", HelpName = "n" };

    private static readonly Option<string?> Square =
        new("--square") { Description = "Only in a rectangle around a point (kilometres).", HelpName = "lat,lon,width,height" };

    private static readonly Option<int> Clients = SharedOptions.Number("--clients", "Clients, each over its own connection.", 1, 1, 256);

    private static readonly Option<int> Streams = SharedOptions.Number("--streams", "Streams of each client.", 1, 1, 64);

    private static readonly Option<int> Batch = SharedOptions.Number("--batch", "Incidents in a message at most.", 200, 1, 1000);

    private static readonly Option<int> Window = SharedOptions.Number("--window", "Messages of a stream under way.", 8, 1, 32);

    private static readonly Option<string?> IdPrefix = new("--source")
    {
        Description = "Starts each source id; the same one sends the same incidents again, which changes nothing.",
        HelpName = "prefix",
    };

    private static readonly Option<string?> Play = new("--play")
    {
        Description = "Who plays along: departments, communities, inspectors, reporters, or all.",
        HelpName = "roles",
    };

    private static readonly Option<string?> PlayFor = new("--play-for")
    {
        Description = "How long they play, city time, such as 90m, 12h or 7d; usually as long as incidents are sent.",
        HelpName = "duration",
    };

    public static Command Create()
    {
        MixName.AcceptOnlyFromAmong("profile", "baseline");
        var (address, report, json) = (SharedOptions.Address(), SharedOptions.Report(), SharedOptions.Json());
        var command = new Command("simulate", "Sends a simulated city after a measured profile, or a load.")
        {
            Rate, Speed, Minutes, Incidents, Seed, MixName, Duplicates, Storm, Kinds, Square, Clients, Streams, Batch, Window, IdPrefix, Play, PlayFor,
            address, report, json,
        };
        command.SetAction((asked, cancel) =>
        {
            if (!TryRead(asked, out var options, out var complaint))
            {
                Screen.Error(complaint);
                return Task.FromResult(ExitCodes.Usage);
            }

            if (!PlayWords.TryRead(asked.GetValue(Play), asked.GetValue(PlayFor), options.Seed, out var play, out complaint))
            {
                Screen.Error(complaint);
                return Task.FromResult(ExitCodes.Usage);
            }

            var where = asked.GetRequiredValue(address);
            return Guard.RunAsync(where, async city =>
            {
                var survey = await CitySurvey.AskAsync(city, cancel);
                using var playing = play is null ? null : await CityPlay.PrepareAsync(city, survey.Kinds, play, TimeProvider.System, cancel);
                var simulation = new Simulation(survey, options, TimeProvider.System, playing is null ? null : playing.Take);
                var started = TimeProvider.System.GetTimestamp();
                var end = await RunProgress.ShowAsync(
                    "simulate",
                    () => TimeProvider.System.GetElapsedTime(started) / options.Duration,
                    total: 1,
                    () => string.Create(CultureInfo.InvariantCulture, $"{simulation.Answered:N0} answered{PlayWords.Of(playing)}"),
                    playing is null
                        ? simulation.RunAsync(() => new CityTwinClient(where), cancel)
                        : playing.RunWithAsync(simulation, () => new CityTwinClient(where), cancel));

                return await RunSummary.EndAsync(end, asked.GetValue(report), asked.GetValue(json));
            });
        });
        return command;
    }

    private static bool TryRead(ParseResult asked, out SimulateOptions options, out string complaint)
    {
        var (square, duplicates) = (asked.GetValue(Square), asked.GetValue(Duplicates));
        var pace = PaceOf(asked.GetRequiredValue(Rate), asked.GetValue(Speed));
        var ground = square is null ? null : SquareGround.TryParse(square);
        var duration = asked.GetValue(Minutes) is > 0 and < 1e6 and var minutes ? TimeSpan.FromMinutes(minutes) : TimeSpan.Zero;

        complaint =
            pace is null ? "--rate is max or a number above 0, and --speed is above 0."
            : square is not null && ground is null ? "--square is latitude, longitude, width and height in km, such as 42.3554,-71.0640,0.8,1.1."
            : duration <= TimeSpan.Zero || duration > SimulateOptions.Longest ? $"--minutes is above 0 and at most {SimulateOptions.Longest.TotalMinutes}."
            : asked.GetValue(Incidents) < (asked.GetValue(Play) is null ? 1 : 0) ? "--incidents is 1 or more, or 0 where somebody plays along."
            : duplicates is < 0 or > 1 ? "--duplicates is from 0 to 1."
            : asked.GetValue(Kinds) <= 0 ? "--kinds is 1 or more."
            : string.Empty;
        options = new SimulateOptions
        {
            Pace = pace ?? new Pace.Max(),
            Duration = duration,
            Incidents = asked.GetValue(Incidents),
            Seed = asked.GetValue(Seed),
            Baseline = asked.GetRequiredValue(MixName) == "baseline",
            Duplicates = duplicates,
            Storm = asked.GetValue(Storm),
            Kinds = asked.GetValue(Kinds),
            Square = ground,
            Clients = asked.GetValue(Clients),
            Streams = asked.GetValue(Streams),
            BatchSize = asked.GetValue(Batch),
            Window = asked.GetValue(Window),
            IdPrefix = asked.GetValue(IdPrefix),
        };
        return complaint.Length == 0;
    }

    private static Pace? PaceOf(string rate, double? speed)
    {
        if (speed is { } factor)
        {
            return factor > 0 && double.IsFinite(factor) ? new Pace.ProfileTime(factor) : null;
        }

        if (rate == "max")
        {
            return new Pace.Max();
        }

        return double.TryParse(rate, NumberStyles.Float, CultureInfo.InvariantCulture, out var perSecond) && perSecond is > 0 and < 1e7
            ? new Pace.Rate(perSecond)
            : null;
    }
}
