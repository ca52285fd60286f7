using System.CommandLine;
using System.Globalization;
using CityTwin.CityPacks;
using CityTwin.Cli.Past;
using CityTwin.Cli.Terminal;
using CityTwin.Client;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Situations;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Google.Protobuf;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin explain</c>: the life of a case, an operation or a situation in sentences, from a city or from its journal.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var number = new Argument<string>("number") { Description = "The number of a case, an operation or a situation, such as BOS-10458-8, LJ-OP12-5 or LJ-ST12-3." };
        var lang = new Option<string>("--lang") { Description = "The language of the sentences.", DefaultValueFactory = _ => UsualLanguage() };
        lang.AcceptOnlyFromAmong("zh", "en");
        var journal = SharedOptions.Journal("Read this journal instead of asking a city; needs --pack.");
        journal.CustomParser = SharedOptions.JournalIn;
        var pack = new Option<DirectoryInfo>("--pack") { Description = "The city pack of the journal.", HelpName = "folder" };
        pack.AcceptExistingOnly();
        var (address, json) = (SharedOptions.Address(), SharedOptions.Json());

        var command = new Command("explain", "Tells the life of a case, an operation or a situation: why here, why merged or not, why this organisation, why due then, who decided what.")
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
                ? Guard.RunAsync(() => Offline(file, asked.GetValue(pack)!.FullName, asked.GetRequiredValue(number), told, asked.GetValue(json), cancel))
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

        if (SituationNumber.LooksLike(number))
        {
            var life = await city.Situations.ExplainSituationAsync(new() { Number = number, Language = language }, cancellationToken: cancel);
            Write(number, new ExplainCaseResponse { Steps = { life.Steps }, TimeZone = life.TimeZone }, told, asJson);
            return ExitCodes.Ok;
        }

        Write(number, await city.Cases.ExplainCaseAsync(new() { Number = number, Language = language }, cancellationToken: cancel), told, asJson);
        return ExitCodes.Ok;
    }

    private static async Task<int> Offline(StoredJournal journal, string pack, string number, ExplainedText told, bool asJson, CancellationToken cancel)
    {
        var rules = LoadedCity.From(pack).Rules;
        using var reader = journal.Inspect();
        var (steps, refused) = await new OfflineLives(reader, rules).Read(number, cancel);
        if (refused is not null)
        {
            return Screen.Refuse(ExitCodes.Findings, refused.Code, refused.Message);
        }

        Write(number, ExplainedMapping.ToAnswer(steps, rules.City.TimeZone), told, asJson);
        return ExitCodes.Ok;
    }

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
