using System.CommandLine;
using CityTwin.CityPacks;
using CityTwin.Cli.Figures;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Journal;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin figures</c>: how a city did, counted from its journal. Changes nothing.</summary>
internal static class FiguresCommand
{
    private static readonly Option<FileInfo> Journal =
        new("--journal") { Description = "The journal of what has happened, such as data/boston.db.", Required = true, HelpName = "file" };

    private static readonly Option<DirectoryInfo> Pack = new("--pack") { Description = "The folder of the city's pack.", Required = true, HelpName = "folder" };

    private static readonly Option<DateOnly> From = new("--from") { Description = "First day, local date.", Required = true, HelpName = "yyyy-mm-dd" };

    private static readonly Option<DateOnly> To = new("--to") { Description = "The day after the last one, local date.", Required = true, HelpName = "yyyy-mm-dd" };

    private static readonly Option<string?> By = new("--by") { Description = "What is told apart; the whole city when absent.", HelpName = "area|organisation|kind" };

    private static readonly Option<string?> Level = new("--level") { Description = "Level of the areas; the one below the city when absent.", HelpName = "id" };

    private static readonly Option<FileInfo?> Beside = new("--beside") { Description = "Boston's requests.csv: shows the city's own figures beside.", HelpName = "file" };

    public static Command Create()
    {
        var json = SharedOptions.Json();
        By.AcceptOnlyFromAmong("area", "organisation", "kind");
        var command = new Command("figures", "Counts indicators from a journal, and says what people should look at. Changes nothing.")
        {
            Journal, Pack, From, To, By, Level, Beside, json,
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
                from == to ? "figures.period_empty" : "figures.period_reversed",
                $"--to is the day after the last one, so it lies after --from; {from:yyyy-MM-dd} to {to:yyyy-MM-dd} holds no day.");
        }

        if (!journal.Exists)
        {
            return Refuse(ExitCodes.Findings, "figures.journal_missing", $"There is no journal {journal.FullName}.");
        }

        var reading = CityPackReader.Read(asked.GetRequiredValue(Pack).FullName);
        if (reading.Pack is not { } pack)
        {
            return CheckCommand.Show(reading, asJson);
        }

        var (rules, level) = (pack.Rules, asked.GetValue(Level));
        if (level is not null && (asked.GetValue(By) != "area" || rules.City.DepthOf(level) < 0))
        {
            return Refuse(
                ExitCodes.Usage, "figures.level_unknown", $"--level goes with --by area and is one of {string.Join(", ", rules.City.Levels.Select(one => one.Id))}.");
        }

        try
        {
            var read = await JournalFacts.ReadAsync(journal.FullName, rules, cancel);
            var period = new ReportingPeriod(Start(from, rules), Start(to, rules));
            return asked.GetValue(Beside) is { } file
                ? BesideBoston.Show(read, file.FullName, from, to, period)
                : Show(CityFigures.Of(read.City, period, GroupOf(asked.GetValue(By), level, rules), new SignalThresholds()), read, rules, asJson);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or InvalidDataException or FileNotFoundException)
        {
            return Refuse(ExitCodes.Findings, "figures.unreadable", failure.Message);
        }
        catch (OperationCanceledException)
        {
            Screen.Error("Stopped.");
            return ExitCodes.Findings;
        }
    }

    private static int Show(CityFigures figures, JournalFacts read, CityRules rules, bool asJson)
    {
        var cases = read.City.Read;
        if (!cases.Any(one => one.Facts!.ReportedAt < figures.Period.To))
        {
            return Refuse(
                ExitCodes.Findings,
                "figures.no_cases",
                cases.Count == 0 ? "The journal holds no case." : $"The period is over before the first case of the journal, {cases.Min(one => one.Facts!.ReportedAt):yyyy-MM-dd}.");
        }

        if (cases.All(one => rules.FindArea(one.Facts!.Areas[^1]) is null))
        {
            return Refuse(ExitCodes.Findings, "figures.other_city", $"The pack of {rules.City.Names.InEnglish} knows the place of no case of the journal: it is of another city.");
        }

        FiguresPrinter.Show(figures, rules, asJson);
        return ExitCodes.Ok;
    }

    private static DateTimeOffset Start(DateOnly day, CityRules rules) => LocalTime.ToInstant(day.ToDateTime(TimeOnly.MinValue), rules.TimeZone);

    private static GroupBy GroupOf(string? by, string? level, CityRules rules) => by switch
    {
        "area" => new GroupBy(AreaDepth: level is null ? 1 : rules.City.DepthOf(level)),
        "organisation" => new GroupBy(Organisation: true),
        "kind" => new GroupBy(Kind: true),
        _ => GroupBy.Nothing,
    };

    private static int Refuse(int exitCode, string code, string sentence)
    {
        Screen.Error($"{sentence} ({code})");
        return exitCode;
    }
}
