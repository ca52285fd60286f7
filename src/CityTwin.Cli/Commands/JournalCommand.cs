using System.CommandLine;
using System.Text.Json;
using CityTwin.Cli.Terminal;
using CityTwin.Journal;
using CityTwin.Journal.Audit;
using Spectre.Console;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin journal</c> and <c>citytwin audit</c>: what a journal holds, whether it holds together, and making its snapshots anew.</summary>
internal static class JournalCommand
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    public static Command Create() => new("journal", "Looks after the journal of a city: the file or the database of its facts.")
    {
        Stats(),
        Verify("verify", "Holds a journal against itself: gaps, hashes, texts, snapshots, index."),
        Rebuild(),
    };

    /// <summary>The same check under the name an auditor looks for.</summary>
    public static Command CreateAudit() => new("audit", "What an auditor can check offline.")
    {
        Verify("verify", "Verifies the chain of hashes of every case, and all that follows from the events."),
    };

    private static Command Stats()
    {
        var (journal, json) = (Journal(), SharedOptions.Json());
        var command = new Command("stats", "Counts by stage, events, incidents, last position, and one digest to compare two runs by.") { journal, json };
        command.SetAction((asked, cancel) => Guard.RunAsync(async () =>
        {
            using var reader = asked.GetRequiredValue(journal).Inspect();
            var stats = await JournalStats.Of(reader, cancel);
            Screen.Line(asked.GetValue(json) ? JsonSerializer.Serialize(stats, AsJson) : Written(stats));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Verify(string name, string description)
    {
        var journal = Journal();
        var command = new Command(name, description) { journal };
        command.SetAction((asked, cancel) => Guard.RunAsync(async () =>
        {
            using var reader = asked.GetRequiredValue(journal).Inspect();
            var (reached, last) = (0L, await reader.LastPosition(cancel));
            var verification = await RunProgress.ShowAsync(
                name,
                () => reached,
                last,
                () => $"{reached:N0} of {last:N0} events",
                JournalVerification.Run(reader, new Told(position => reached = position), cancel));
            foreach (var finding in verification.Findings)
            {
                Screen.Line(finding);
            }

            Screen.Line($"{verification.Events} events of {verification.Cases} cases: {(verification.Wrong == 0 ? "all sound" : $"{verification.Wrong} findings")}.");
            return verification.Wrong == 0 ? ExitCodes.Ok : ExitCodes.Findings;
        }));
        return command;
    }

    private static Command Rebuild()
    {
        var journal = Journal();
        var command = new Command("rebuild", "Throws the snapshots away and makes them anew from the events. Stop the city first.") { journal };
        command.SetAction((asked, cancel) => Guard.RunAsync(async () =>
        {
            var cases = await asked.GetRequiredValue(journal).Rebuild(new Told(done => Screen.Aside.WriteLine($"{done} cases")), cancel);
            Screen.Line($"{cases} snapshots made anew.");
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Argument<StoredJournal> Journal()
    {
        var journal = new Argument<StoredJournal>("journal")
        {
            Description = "The journal: a file, such as data/boston.db, or a cluster's database, such as \"Host=db;Database=boston;Username=auditor\".",
            CustomParser = SharedOptions.JournalIn,
        };
        return journal;
    }

    private static string Written(JournalStats stats) => string.Join(Environment.NewLine,
    [
        $"events     {stats.LastPosition}",
        $"cases      {stats.Cases}, {stats.Open} open, {stats.Overdue} overdue, {stats.NotLocated} not located",
        $"incidents  {stats.Incidents}",
        .. stats.ByStage.Select(stage => $"  {stage.Key} {stage.Value}"),
        $"digest     {stats.Digest}",
    ]);

    /// <summary>Tells at once, on the thread that reports.</summary>
    private sealed class Told(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}
