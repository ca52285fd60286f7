using System.CommandLine;
using CityTwin.CityPacks.Import;
using CityTwin.CityPacks.Import.Beijing;
using CityTwin.CityPacks.Import.Boston;
using CityTwin.Cli.Terminal;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin import</c>: makes a city pack out of a real city's published data.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Makes a city pack out of a real city's published data.")
    {
        Of("boston", "Boston: 311 requests, wards, precincts, neighbourhoods, police districts.", BostonImport.Run),
        Of("beijing", "Beijing 北京: districts and subdistricts.", BeijingImport.Run),
    };

    private static Command Of(string city, string description, Func<string, string, ImportSummary> import)
    {
        var from = new Option<DirectoryInfo>("--from") { Description = "Folder with the published files.", Required = true, HelpName = "folder" };
        var to = new Option<DirectoryInfo>("--to") { Description = "Folder of the pack; made when missing.", Required = true, HelpName = "folder" };
        var command = new Command(city, description) { from, to };
        command.SetAction(asked => Guard.Run(
            () => Show(import(asked.GetRequiredValue(from).FullName, asked.GetRequiredValue(to).FullName))));
        return command;
    }

    private static int Show(ImportSummary summary)
    {
        foreach (var note in summary.Notes)
        {
            Screen.Line(note);
        }

        Screen.Line($"{summary.City}: {string.Join(", ", summary.Counts.Select(count => $"{count.Count} {count.What}"))}.");
        return ExitCodes.Ok;
    }
}
