using System.CommandLine;
using System.Globalization;
using CityTwin.Client;
using CityTwin.Cli.Terminal;
using CityTwin.Protocol.V1;
using Google.Protobuf;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin locate</c>: where a point is.</summary>
internal static class LocateCommand
{
    public static Command Create()
    {
        var lat = new Argument<double>("lat") { Description = "Degrees north." };
        var lon = new Argument<double>("lon") { Description = "Degrees east." };
        var (crs, address, json) = (CrsOption.Create(), SharedOptions.Address(), SharedOptions.Json());

        var command = new Command("locate", "Says where a point is: cell, areas, second hierarchies.") { lat, lon, crs, address, json };
        command.SetAction((asked, cancel) => Guard.RunAsync(asked.GetRequiredValue(address), async city =>
        {
            var position = new Position
            {
                Lat = asked.GetValue(lat),
                Lon = asked.GetValue(lon),
                Crs = (Crs)((int)CrsOption.Read(asked.GetRequiredValue(crs)) + 1),
            };
            return await LocateAsync(city, position, asked.GetValue(json), cancel);
        }));
        return command;
    }

    private static async Task<int> LocateAsync(CityTwinClient city, Position position, bool asJson, CancellationToken cancel)
    {
        var answer = await city.Places.LocateAsync(new LocateRequest { Position = position }, cancellationToken: cancel);
        if (asJson)
        {
            Screen.Line(JsonFormatter.Default.Format(answer));
            return ExitCodes.Ok;
        }

        var areas = await city.Places.ListAreasAsync(new ListAreasRequest(), cancellationToken: cancel);
        foreach (var code in answer.Place.Areas)
        {
            var area = areas.Areas.FirstOrDefault(area => area.Code == code);
            Screen.Line($"{area?.Level,-14} {code,-10} {area?.Names.En} {area?.Names.Zh}".TrimEnd());
        }

        foreach (var overlay in answer.Place.Overlays)
        {
            var parts = overlay.Split(':', 2);
            Screen.Line($"{parts[0],-14} {parts[^1]}");
        }

        if (answer.Edge is { } edge)
        {
            Screen.Line($"{"edge",-14} {edge.Key}, below {edge.CommonAncestor}");
        }

        Screen.Line($"{"cell",-14} {(answer.Place.Cell.Length > 0 ? answer.Place.Cell : "none: a default point means no place")}");
        Screen.Line(string.Create(CultureInfo.InvariantCulture, $"{"border",-14} {answer.MetresToBorder:N0} m away"));
        return ExitCodes.Ok;
    }
}
