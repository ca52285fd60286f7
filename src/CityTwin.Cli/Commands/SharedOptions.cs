using System.CommandLine;
using System.CommandLine.Parsing;
using CityTwin.Client;
using CityTwin.Journal;

namespace CityTwin.Cli.Commands;

/// <summary>Options that several commands have. Each command takes new ones.</summary>
internal static class SharedOptions
{
    /// <summary>Where the city is.</summary>
    public static Option<string> Address()
    {
        var option = new Option<string>("--address", "--gateway")
        {
            Description = "Where a gateway listens for gRPC.",
            HelpName = "url",
            DefaultValueFactory = _ => CityTwinClient.DefaultAddress,
        };
        option.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValue(option), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            {
                result.AddError($"--address is like {CityTwinClient.DefaultAddress}.");
            }
        });
        return option;
    }

    /// <summary>A journal, as a file or a database, that need not be there yet: whoever reads it says what is missing.</summary>
    public static Option<StoredJournal> Journal(string description) =>
        new("--journal") { Description = description, HelpName = "file|database", CustomParser = result => new StoredJournal(result.Tokens[0].Value) };

    /// <summary>A journal that must be there.</summary>
    public static StoredJournal? JournalIn(ArgumentResult result)
    {
        var journal = new StoredJournal(result.Tokens[0].Value);
        if (journal.Objection is { } objection)
        {
            result.AddError(objection);
            return null;
        }

        return journal;
    }

    /// <summary>Results as JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON." };

    /// <summary>A file for the report.</summary>
    public static Option<FileInfo?> Report() => new("--report") { Description = "Write the summary to this JSON file.", HelpName = "file" };

    /// <summary>A whole number within limits.</summary>
    public static Option<int> Number(string name, string description, int usual, int from, int to)
    {
        var option = new Option<int>(name) { Description = $"{description} ({from:N0} to {to:N0})", DefaultValueFactory = _ => usual, HelpName = "n" };
        option.Validators.Add(result => Within(result, option, from, to));
        return option;
    }

    private static void Within(OptionResult result, Option<int> option, int from, int to)
    {
        if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var value) && (value < from || value > to))
        {
            result.AddError($"{option.Name} is from {from} to {to}.");
        }
    }
}
