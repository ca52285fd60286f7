using System.CommandLine;
using System.Text.Json;
using CityTwin.CityPacks;
using CityTwin.Cli.Places;
using CityTwin.Cli.Terminal;
using CityTwin.Client;
using CityTwin.Domain.Places;
using CityTwin.Protocol.V1;
using CityTwin.Spatial;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin affected</c>: whom a road, a river or a yard concerns, asked of a city or of its pack.</summary>
internal static class AffectedCommand
{
    private static readonly Argument<string> Geometry =
        new("geometry") { Description = "A GeoJSON file with one geometry or feature; - reads it from the input.", HelpName = "file" };

    private static readonly Option<string> Level = new("--level") { Description = "Only areas of this level.", DefaultValueFactory = _ => "", HelpName = "id" };

    private static readonly Option<int> Near =
        SharedOptions.Number("--near", "Also areas that are not touched, but so many metres near.", 0, 0, (int)ExtentLimits.NearMetres);

    private static readonly Option<DirectoryInfo> Pack = new("--pack") { Description = "Answer from this city pack instead of asking a city.", HelpName = "folder" };

    public static Command Create()
    {
        var (crs, address, json) = (CrsOption.Create(), SharedOptions.Address(), SharedOptions.Json());
        var command = new Command("affected", "Says whom a place concerns: every area that it touches with its share, neighbours, second hierarchies.")
        {
            Geometry, crs, Level, Near, Pack, address, json,
        };
        command.SetAction(async (asked, cancel) =>
        {
            var (system, level, near) = (CrsOption.Read(asked.GetRequiredValue(crs)), asked.GetRequiredValue(Level), asked.GetValue(Near));
            return await Guard.RunAsync(async () =>
            {
                var shape = await ReadAsync(asked.GetRequiredValue(Geometry), cancel);
                return asked.GetValue(Pack) is { } folder
                    ? Offline(LoadedCity.From(folder.FullName), shape, system, level, near, asked.GetValue(json))
                    : await Guard.RunAsync(asked.GetRequiredValue(address), city => Online(city, shape, system, level, near, asked.GetValue(json), cancel));
            });
        });
        return command;
    }

    private static async Task<GeoJsonShape> ReadAsync(string file, CancellationToken cancel)
    {
        await using var input = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        try
        {
            using var json = await JsonDocument.ParseAsync(input, cancellationToken: cancel);
            return GeoJsonShape.Read(json.RootElement);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException($"The geometry must be GeoJSON: {broken.Message}", broken);
        }
    }

    private static int Offline(LoadedCity city, GeoJsonShape shape, Domain.Places.Crs crs, string level, int near, bool asJson)
    {
        if (level.Length > 0 && city.Rules.City.DepthOf(level) < 0)
        {
            return Screen.Refuse(ExitCodes.Findings, "area.level_unknown", $"The city has no level '{level}'; its levels are {string.Join(", ", city.Rules.City.Levels.Select(it => it.Id))}.");
        }

        var (extent, refused) = Atlas.ReadExtent(shape.Kind, shape.Parts, crs);
        var answer = refused is null ? city.Atlas.Affected(extent!, level.Length == 0 ? null : level, near) : refused;
        if (answer.Affected is not { } affected)
        {
            return Screen.Refuse(ExitCodes.Findings, answer.Refused!.Code, answer.Refused.Message);
        }

        AffectedPrinter.Show(AffectedMapping.ToAnswer(affected), city.Rules.Areas.ToDictionary(area => area.Code, area => area.Names.InEnglish), asJson);
        return ExitCodes.Ok;
    }

    private static async Task<int> Online(
        CityTwinClient city, GeoJsonShape shape, Domain.Places.Crs crs, string level, int near, bool asJson, CancellationToken cancel)
    {
        var request = new AffectedRequest { Geometry = AffectedMapping.ToGeometry(shape, crs), Level = level, NearMetres = near };
        var answer = await city.Places.AffectedAsync(request, cancellationToken: cancel);
        var areas = await city.Places.ListAreasAsync(new ListAreasRequest(), cancellationToken: cancel);
        AffectedPrinter.Show(answer, areas.Areas.ToDictionary(area => area.Code, area => area.Names.En.Length > 0 ? area.Names.En : area.Names.Zh), asJson);
        return ExitCodes.Ok;
    }
}
