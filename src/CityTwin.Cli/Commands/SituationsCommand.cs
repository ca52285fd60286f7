using System.CommandLine;
using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Cli.Situations;
using CityTwin.Cli.Situations.Injecting;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Situations;
using CityTwin.Journal;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin situations</c>: which situations a city's history would have raised, and how well they are found. Changes nothing.</summary>
internal static class SituationsCommand
{
    private static readonly Option<StoredJournal> Journal = SharedOptions.Journal("The journal of what has happened, such as data/boston.db.");

    private static readonly Option<FileInfo?> File = new("--from-file") { Description = "Boston's requests.csv instead of a journal.", HelpName = "file" };

    private static readonly Option<DirectoryInfo> Pack = new("--pack") { Description = "The folder of the city's pack.", Required = true, HelpName = "folder" };

    private static readonly Option<double> Alarms = new("--alarms")
    {
        Description = "False alarms a month that chance may raise (0.000001 to 100).", HelpName = "n", DefaultValueFactory = _ => SituationRules.Usual.FalseAlarmsAMonth,
    };

    private static readonly Option<bool> Twice = new("--twice") { Description = "Learn the whole history once before, so that its first weeks are watched too." };

    private static readonly Option<bool> Inject = new("--inject") { Description = "Put bursts of known size into the history and count how many are found." };

    private static readonly Option<int> Times = SharedOptions.Number("--times", "Bursts of each size and duration.", 30, 1, 1_000);

    private static readonly Option<int> Radius = SharedOptions.Number("--radius", "How wide bursts are, in metres.", 1_000, 50, 10_000);

    private static readonly Option<int> Seed = SharedOptions.Number("--seed", "Draws bursts and histories of chance.", 1, 0, int.MaxValue);

    private static readonly Option<DirectoryInfo?> Plots = new("--plots") { Description = "Draw the evaluation into this folder, as SVG.", HelpName = "folder" };

    private static readonly Option<string[]> Mark = new("--mark")
    {
        Description = "Name a day in the drawing, such as 2011-08-28=Irene. Can be repeated.", HelpName = "day=name", DefaultValueFactory = _ => [],
    };

    public static Command Create()
    {
        var json = SharedOptions.Json();
        var command = new Command("situations", "Finds situations in a city's history: more of a kind somewhere than chance brings. Changes nothing.")
        {
            Journal, File, Pack, Alarms, Twice, Inject, Times, Radius, Seed, Plots, Mark, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Journal) is null == result.GetValue(File) is null)
            {
                result.AddError("Give either --journal or --from-file.");
            }
        });
        Alarms.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValue(Alarms) is < 0.000001 or > 100)
            {
                result.AddError("--alarms is from 0.000001 to 100.");
            }
        });
        Mark.Validators.Add(result =>
        {
            if (result.Tokens.Any(mark => MarkOf(mark.Value) is null))
            {
                result.AddError("--mark is a day and its name, such as 2011-08-28=Irene.");
            }
        });
        command.SetAction((asked, cancel) => RunAsync(asked, asked.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult asked, bool asJson, CancellationToken cancel)
    {
        var (journal, file) = (asked.GetValue(Journal), asked.GetValue(File));
        var missing = file is { Exists: false } ? $"There is no file {file.FullName}." : null;
        if ((journal?.Objection ?? missing) is { } objection)
        {
            return Screen.Refuse(ExitCodes.Findings, "situations.history_missing", objection);
        }

        var reading = CityPackReader.Read(asked.GetRequiredValue(Pack).FullName);
        if (reading.Pack is null)
        {
            return CheckCommand.Show(reading, asJson);
        }

        try
        {
            var city = LoadedCity.From(asked.GetRequiredValue(Pack).FullName);
            var history = journal is null ? CityReports.FromFile(file!.FullName, city) : await CityReports.FromJournal(journal, city, cancel);
            return history.Count == 0
                ? Screen.Refuse(ExitCodes.Findings, "situations.no_reports", "The history holds no report of this city.")
                : await EvaluateAsync(asked, new Evaluation(history, city, SituationRules.Usual with { FalseAlarmsAMonth = asked.GetValue(Alarms) }), asJson, cancel);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or InvalidDataException or IOException)
        {
            return Screen.Refuse(ExitCodes.Findings, "situations.history_unreadable", failure.Message);
        }
    }

    private static async Task<int> EvaluateAsync(ParseResult asked, Evaluation evaluation, bool asJson, CancellationToken cancel)
    {
        var (run, reviews) = (evaluation.Run(asked.GetValue(Twice)), evaluation.Reviews());
        if (!asJson)
        {
            SituationsPrinter.Show(run, evaluation.History, evaluation.Rules, evaluation.City.Rules);
            SituationsPrinter.Show(reviews, evaluation.City.Rules);
        }

        var options = new InjectionOptions(asked.GetValue(Times), asked.GetValue(Radius), asked.GetValue(Seed));
        var injected = asked.GetValue(Inject) ? await evaluation.InjectAsync(options, cancel) : null;
        if (asJson)
        {
            SituationsJson.Show(run, reviews, injected);
        }
        else if (injected is not null)
        {
            SituationsPrinter.Show(injected);
        }

        if (asked.GetValue(Plots) is { } folder)
        {
            await evaluation.DrawAsync(folder.FullName, run, injected, options.Seed, asked.GetValue(Mark)!.Select(mark => MarkOf(mark)!.Value).ToDictionary(), asJson, cancel);
        }

        return ExitCodes.Ok;
    }

    private static KeyValuePair<DateOnly, string>? MarkOf(string text) =>
        text.Split('=', 2) is [var day, { Length: > 0 } name] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new(date, name)
            : null;
}
