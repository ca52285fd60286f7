using System.CommandLine;
using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Cli.Terminal;
using CityTwin.Client;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Explaining;
using CityTwin.Domain.Operations;
using CityTwin.Journal.Sqlite;
using CityTwin.Protocol.V1;
using Google.Protobuf;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin explain</c>: the life of a case or an operation in sentences, from a city or from its journal.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "The number of a case or an operation, such as BOS-10458-8 or LJ-OP12-5." };
        var lang = new Option<string>("--lang") { Description = "The language of the sentences.", DefaultValueFactory = _ => UsualLanguage() };
        lang.AcceptOnlyFromAmong("zh", "en");
        var journal = new Option<FileInfo>("--journal") { Description = "Read this journal instead of asking a city; needs --pack.", HelpName = "file" };
        journal.AcceptExistingOnly();
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The city pack of the journal.", HelpName = "folder" };
        pack.AcceptExistingOnly();
        var (address, json) = (SharedOptions.Address(), SharedOptions.Json());

        var command = new Command("explain", "Tells the life of a case or an operation: why here, why merged or not, why this organisation, why due then, who decided what.")
        {
            number, lang, journal, pack, address, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(journal) is null != result.GetValue(pack) is null)
            {
                result.AddError("--journal and --pack go together: names and rules stand in the pack.");
            }
        });
        command.SetAction((asked, cancel) =>
        {
            var told = new ExplainedText(asked.GetRequiredValue(lang) == "zh");
            return asked.GetValue(journal) is { } file
                ? Guard.RunAsync(() => Offline(file.FullName, asked.GetValue(pack)!.FullName, asked.GetRequiredValue(number), told, asked.GetValue(json), cancel))
                : Guard.RunAsync(
                    asked.GetRequiredValue(address),
                    city => Online(city, asked.GetRequiredValue(number), told, asked.GetValue(json), cancel));
        });
        return command;
    }

    private static async Task<int> Online(CityTwinClient city, string number, ExplainedText told, bool asJson, CancellationToken cancel)
    {
        var language = asJson ? Language.Both : told.Language;
        if (OperationNumber.LooksLike(number))
        {
            var life = await city.Operations.ExplainOperationAsync(new() { Number = number, Language = language }, cancellationToken: cancel);
            Write(number, new ExplainCaseResponse { Steps = { life.Steps }, TimeZone = life.TimeZone }, told, asJson);
            return ExitCodes.Ok;
        }

        Write(number, await city.Cases.ExplainCaseAsync(new() { Number = number, Language = language }, cancellationToken: cancel), told, asJson);
        return ExitCodes.Ok;
    }

    private static async Task<int> Offline(string journal, string pack, string number, ExplainedText told, bool asJson, CancellationToken cancel)
    {
        var rules = LoadedCity.From(pack).Rules;
        using var reader = new SqliteReader(journal);
        if (OperationNumber.LooksLike(number))
        {
            return await OfflineOperation(reader, rules, number, told, asJson, cancel);
        }

        if (!CaseNumber.TryRead(rules.City.Prefix, number, out var id))
        {
            return Refuse(CaseRejections.NumberInvalid(rules.City.Prefix));
        }

        var events = await reader.ReadCase(id, cancel);
        if (events.Count == 0)
        {
            return Refuse(CaseRejections.NotThere);
        }

        var steps = Explanation.Of([.. events.Select(recorded => new NumberedEvent(recorded.Version, recorded.Decode()))], rules);
        Write(number, ExplainedMapping.ToAnswer(steps, rules.City.TimeZone), told, asJson);
        return ExitCodes.Ok;
    }

    private static async Task<int> OfflineOperation(
        SqliteReader reader, CityRules rules, string number, ExplainedText told, bool asJson, CancellationToken cancel)
    {
        if (!OperationNumber.TryRead(rules.City.Prefix, number, out var id))
        {
            return Refuse(OperationRejections.NumberInvalid);
        }

        var events = await reader.ReadOperation(id, cancel);
        if (events.Count == 0)
        {
            return Refuse(OperationRejections.NotThere);
        }

        var steps = OperationExplanation.Of([.. events.Select(recorded => recorded.DecodeOperation())], rules);
        Write(number, ExplainedMapping.ToAnswer(steps, rules.City.TimeZone), told, asJson);
        return ExitCodes.Ok;
    }

    // As a city would say it.
    private static int Refuse(Rejection refused) => Screen.Refuse(ExitCodes.Findings, refused.Code, refused.Message);

    private static void Write(string number, ExplainCaseResponse answer, ExplainedText told, bool asJson)
    {
        if (asJson)
        {
            Screen.Line(JsonFormatter.Default.Format(answer));
            return;
        }

        foreach (var line in told.Of(number.ToUpperInvariant(), answer))
        {
            Screen.Line(line);
        }
    }

    // As the rest of the terminal speaks.
    private static string UsualLanguage() => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? "zh" : "en";
}
