using System.CommandLine;
using CityTwin.Cli.Terminal;
using CityTwin.Simulator.DemoCity;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin make-city</c>: draws a city that does not exist.</summary>
internal static class MakeCityCommand
{
    public static Command Create()
    {
        var seed = new Option<ulong>("--seed")
        {
            Description = "Decides the map; the same seed gives the same city.",
            HelpName = "n",
            DefaultValueFactory = _ => DemoCityMaker.ShippedSeed,
        };
        var to = new Option<DirectoryInfo>("--to") { Description = "Folder of the pack; made when missing.", Required = true, HelpName = "folder" };
        var command = new Command("make-city", "Makes a demonstration city, drawn by chance, and writes it as a pack.") { seed, to };
        command.SetAction(asked => Guard.Run(() => Make(asked.GetValue(seed), asked.GetRequiredValue(to).FullName)));
        return command;
    }

    private static int Make(ulong seed, string folder)
    {
        DemoCityMaker.Make(seed, folder);
        Screen.Line($"The city of seed {seed} is in {folder}.");
        return ExitCodes.Ok;
    }
}
