using System.CommandLine;
using CityTwin.CityPacks;
using CityTwin.Cli.Redrawing;
using CityTwin.Cli.Terminal;
using CityTwin.Journal;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin redraw</c>: what a redrawn map would change, in areas, cases and load. Changes nothing.</summary>
internal static class RedrawCommand
{
    private static readonly Option<DirectoryInfo> Pack =
        new("--pack") { Description = "The folder of the pack with the redrawn map.", Required = true, HelpName = "folder" };

    private static readonly Option<DirectoryInfo> Old = new("--old") { Description = "The folder of the pack in force.", Required = true, HelpName = "folder" };

    private static readonly Option<StoredJournal> Journal = SharedOptions.Journal("The journal of the city, such as data/boston.db; the city may run.");

    private static readonly Option<int> List = SharedOptions.Number(
        "--list", "Open cases, and rows of each table, that are listed; the rest are counted.", RedrawPrinter.UsuallyListed, 0, RedrawPrinter.MostListed);

    public static Command Create()
    {
        var json = SharedOptions.Json();
        var command = new Command("redraw", "Previews a redrawn map: areas that change, cases that would lie elsewhere, load that would move. Changes nothing.")
        {
            Pack, Old, Journal, List, json,
        };
        Journal.Required = true;
        command.SetAction((asked, cancel) => Guard.RunAsync(() => RunAsync(asked, asked.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult asked, bool asJson, CancellationToken cancel)
    {
        var journal = asked.GetRequiredValue(Journal);
        if (journal.Objection is { } objection)
        {
            return Screen.Refuse(ExitCodes.Findings, "redraw.journal_missing", objection);
        }

        if (Read(asked.GetRequiredValue(Old), asJson) is not { } before || Read(asked.GetRequiredValue(Pack), asJson) is not { } after)
        {
            return ExitCodes.Findings;
        }

        if (before.Rules.City.Code != after.Rules.City.Code)
        {
            return Screen.Refuse(
                ExitCodes.Findings, "redraw.other_city", $"The pack in force is of the city {before.Rules.City.Code}, the redrawn one of {after.Rules.City.Code}.");
        }

        try
        {
            return Show(before, after, await JournalCases.ReadAsync(journal, cancel), asked.GetValue(List), asJson);
        }
        catch (Exception failure) when (failure is JournalUnavailableException or InvalidDataException)
        {
            return Screen.Refuse(ExitCodes.Findings, "redraw.journal_unreadable", failure.Message);
        }
    }

    private static CityPack? Read(DirectoryInfo folder, bool asJson)
    {
        var reading = CityPackReader.Read(folder.FullName);
        if (reading.Pack is null)
        {
            Screen.Error($"The pack {folder.FullName} is refused.");
            CheckCommand.Show(reading, asJson);
        }

        return reading.Pack;
    }

    private static int Show(CityPack before, CityPack after, JournalCases read, int listed, bool asJson)
    {
        if (read.Cases.Count > 0 && read.Cases.All(one => before.Rules.FindArea(one.Place.LowestArea) is null))
        {
            return Screen.Refuse(
                ExitCodes.Findings,
                "redraw.other_city",
                $"The pack in force of {before.Rules.City.Names.InEnglish} knows the place of no case of the journal: it is of another city.");
        }

        var map = RedrawnMap.Of(before, after, read);
        if (asJson)
        {
            RedrawJson.Show(map);
        }
        else
        {
            new RedrawPrinter(listed).Show(map);
        }

        return ExitCodes.Ok;
    }
}
