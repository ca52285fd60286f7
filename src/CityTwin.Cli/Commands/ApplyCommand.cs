using System.CommandLine;
using CityTwin.Client;
using CityTwin.Cli.Terminal;
using CityTwin.Protocol.V1;
using Google.Protobuf;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin apply</c>: lets the rules in the pack's folder hold in a running city, and says what that changes.</summary>
internal static class ApplyCommand
{
    public static Command Create()
    {
        var preview = new Option<bool>("--preview") { Description = "Only say what would change." };
        var acting = new Option<string>("--acting") { Description = "Who has it done.", HelpName = "role", DefaultValueFactory = _ => string.Empty };
        var (address, json) = (SharedOptions.Address(), SharedOptions.Json());
        var command = new Command("apply", "Takes up the changed rules of a running city's pack, without a restart.") { preview, acting, address, json };
        command.SetAction((asked, cancel) => Guard.RunAsync(
            asked.GetRequiredValue(address),
            city => ApplyAsync(
                city, new ApplyPackRequest { Preview = asked.GetValue(preview), Acting = asked.GetRequiredValue(acting) }, asked.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> ApplyAsync(CityTwinClient city, ApplyPackRequest request, bool asJson, CancellationToken cancel)
    {
        var reply = await city.City.ApplyPackAsync(request, cancellationToken: cancel);
        if (asJson)
        {
            Screen.Line(JsonFormatter.Default.Format(reply));
            return ExitCodes.Ok;
        }

        foreach (var file in reply.Changes.GroupBy(change => change.File))
        {
            Screen.Line(file.Key);
            foreach (var change in file)
            {
                Screen.Line(change.After.Length == 0 ? $"  - {change.Before}" : $"  + {change.After}");
            }
        }

        Screen.Line(Outcome(reply, request.Preview));
        return ExitCodes.Ok;
    }

    private static string Outcome(ApplyPackResponse reply, bool isPreview) =>
        reply.Total == 0 ? $"Nothing to apply: the pack's folder holds {reply.Before}, which is in force."
        : isPreview ? $"{reply.Total} lines differ. {reply.After} would take the place of {reply.Before}; nothing was changed."
        : $"{reply.Total} lines differ. {reply.After} is in force now in the place of {reply.Before}; open cases keep what they were promised.";
}
