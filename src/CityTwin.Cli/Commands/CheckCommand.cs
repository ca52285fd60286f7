using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityTwin.CityPacks;
using CityTwin.Cli.Terminal;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin check</c>: everything that is wrong with a city pack, at once.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Command Create()
    {
        var pack = new Argument<DirectoryInfo>("pack") { Description = "The pack's folder." };
        var json = SharedOptions.Json();
        var command = new Command("check", "Checks a city pack as a whole and lists what is wrong with it.") { pack, json };
        command.SetAction(asked => Guard.Run(() => Show(CityPackReader.Read(asked.GetRequiredValue(pack).FullName), asked.GetValue(json))));
        return command;
    }

    /// <summary>Shows what was found in a pack, and whether it is refused.</summary>
    internal static int Show(PackReading reading, bool asJson)
    {
        var errors = reading.Errors.Count();

        if (asJson)
        {
            Screen.Line(JsonSerializer.Serialize(reading.Findings, AsJson));
        }
        else
        {
            foreach (var finding in reading.Findings)
            {
                Screen.Line(finding.ToString());
            }

            Screen.Line(reading.Pack is { } pack
                ? $"The pack of {pack.Rules.City.Names.InEnglish} is sound: {pack.Areas.Count} areas, {pack.Rules.Organisations.Count} organisations, "
                    + $"{pack.Rules.Catalogue.Kinds.Count} kinds, {pack.Rules.Routing.Duties.Duties.Count} duties, {reading.Findings.Count} warnings."
                : $"The pack is refused: {errors} errors.");
        }

        return reading.Pack is null ? ExitCodes.Findings : ExitCodes.Ok;
    }
}
