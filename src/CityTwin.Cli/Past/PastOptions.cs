using System.CommandLine;
using CityTwin.CityPacks;
using CityTwin.Cli.Commands;
using CityTwin.Cli.Terminal;
using CityTwin.Journal;

namespace CityTwin.Cli.Past;

/// <summary>The options of commands that look at a past period, and their reading: what is wrong is said once for all of them.</summary>
/// <param name="command">Name of the command; its refusals begin with it.</param>
internal sealed class PastOptions(string command)
{
    public Option<StoredJournal> Journal { get; } = Asked();

    public Option<DirectoryInfo> Pack { get; } = new("--pack") { Description = "The folder of the city's pack.", Required = true, HelpName = "folder" };

    public Option<DateOnly> From { get; } = new("--from") { Description = "First day, local date.", Required = true, HelpName = "yyyy-mm-dd" };

    public Option<DateOnly> To { get; } = new("--to") { Description = "The day after the last one, local date.", Required = true, HelpName = "yyyy-mm-dd" };

    /// <summary>Reads the options and, when they make sense, runs the command.</summary>
    public async Task<int> RunAsync(ParseResult asked, bool asJson, Func<PastPeriod, Task<int>> run)
    {
        var (from, to, journal) = (asked.GetRequiredValue(From), asked.GetRequiredValue(To), asked.GetRequiredValue(Journal));
        if (RefusesDays(from, to))
        {
            return ExitCodes.Usage;
        }

        if (journal.Objection is { } objection)
        {
            return Screen.Refuse(ExitCodes.Findings, $"{command}.journal_missing", objection);
        }

        var reading = CityPackReader.Read(asked.GetRequiredValue(Pack).FullName);
        if (reading.Pack is not { } pack)
        {
            return CheckCommand.Show(reading, asJson);
        }

        try
        {
            return await run(new PastPeriod(from, to, journal, pack.Rules));
        }
        catch (Exception failure) when (failure is JournalUnavailableException or InvalidDataException)
        {
            return Screen.Refuse(ExitCodes.Findings, $"{command}.journal_unreadable", failure.Message);
        }
        catch (OperationCanceledException)
        {
            Screen.Error("Stopped.");
            return ExitCodes.Findings;
        }
    }

    private static Option<StoredJournal> Asked()
    {
        var journal = SharedOptions.Journal("The journal of what has happened, such as data/boston.db.");
        journal.Required = true;
        return journal;
    }

    /// <summary>Says what is wrong with the days; false when nothing is.</summary>
    public bool RefusesDays(DateOnly from, DateOnly to)
    {
        if (from < to)
        {
            return false;
        }

        Screen.Refuse(
            ExitCodes.Usage,
            from == to ? $"{command}.period_empty" : $"{command}.period_reversed",
            $"--to is the day after the last one, so it lies after --from; {from:yyyy-MM-dd} to {to:yyyy-MM-dd} holds no day.");
        return true;
    }
}
