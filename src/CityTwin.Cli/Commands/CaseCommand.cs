using System.CommandLine;
using CityTwin.Client;
using CityTwin.Cli.Terminal;
using CityTwin.Protocol.V1;
using Google.Protobuf;
using Spectre.Console;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin case</c>: a case's card and everything that happened to it.</summary>
internal static class CaseCommand
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "The case's number, such as BOS-10458-3." };
        var (address, json) = (SharedOptions.Address(), SharedOptions.Json());
        var command = new Command("case", "Shows a case and its history.") { number, address, json };
        command.SetAction((asked, cancel) => Guard.RunAsync(
            asked.GetRequiredValue(address),
            city => ShowAsync(city, asked.GetRequiredValue(number), asked.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> ShowAsync(CityTwinClient city, string number, bool asJson, CancellationToken cancel)
    {
        var found = (await city.Cases.GetCaseAsync(new GetCaseRequest { Number = number }, cancellationToken: cancel)).Case;
        var history = await city.Cases.GetCaseHistoryAsync(new GetCaseHistoryRequest { Number = number }, cancellationToken: cancel);
        if (asJson)
        {
            Screen.Line($"{{ \"case\": {JsonFormatter.Default.Format(found)}, \"history\": {JsonFormatter.Default.Format(history)} }}");
            return ExitCodes.Ok;
        }

        Screen.Out.Write(CardOf(found));
        Screen.Out.Write(TableOf(history.Events));
        return ExitCodes.Ok;
    }

    private static Grid CardOf(Case found)
    {
        var card = found.Card;
        var grid = new Grid().AddColumn().AddColumn();
        void Row(string what, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                grid.AddRow(new Text(what), new Text(value));
            }
        }

        Row("case", card.Number);
        Row("kind", card.Kind);
        Row("stage", CaseWords.Of(card));
        Row("lead", card.Lead);
        Row("where", string.Join(" > ", card.Place.Areas));
        Row("cell", card.Place.Cell);
        Row("incidents", $"{card.Incidents}");
        Row("opened", CaseWords.Of(card.OpenedAt));
        Row("due", CaseWords.Of(card.DueAt));
        Row("overdue since", CaseWords.Of(card.OverdueAt));
        Row("ended", CaseWords.Of(card.ClosedAt));
        Row("merged into", card.MergedInto);
        Row("due because", string.Join("\n", found.DueBecause.Select(step => $"{step.Rule}: {step.Detail}")));
        Row("lead because", string.Join("\n", found.LeadBecause));
        return grid;
    }

    private static Table TableOf(IEnumerable<CaseEvent> events)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("#", "when", "what", "data");
        foreach (var happened in events)
        {
            table.AddRow(
                new Text($"{happened.Version}"), new Text(CaseWords.Of(happened.At)), new Text(happened.Type), new Text(happened.DataJson));
        }

        return table;
    }
}
