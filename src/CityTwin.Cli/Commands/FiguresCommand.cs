using System.CommandLine;
using CityTwin.Cli.Figures;
using CityTwin.Cli.Past;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Protocol.V1;

namespace CityTwin.Cli.Commands;

/// <summary><c>citytwin figures</c>: how a city did, asked of the city or counted from its journal. Changes nothing.</summary>
internal static class FiguresCommand
{
    private static readonly PastOptions Past = new("figures");

    private static readonly Option<string?> By = new("--by") { Description = "What is told apart; the whole city when absent.", HelpName = "area|organisation|kind" };

    private static readonly Option<string?> Level = new("--level") { Description = "Level of the areas; the one below the city when absent.", HelpName = "id" };

    private static readonly Option<FileInfo?> Beside = new("--beside") { Description = "Boston's requests.csv: shows the city's own figures beside.", HelpName = "file" };

    public static Command Create()
    {
        var (address, json) = (SharedOptions.Address(), SharedOptions.Json());
        By.AcceptOnlyFromAmong("area", "organisation", "kind");
        (Past.Journal.Required, Past.Pack.Required) = (false, false);
        Past.Journal.Description = "Count from this journal instead of asking a city; needs --pack.";
        var command = new Command("figures", "Counts indicators of a period, and says what people should look at. Changes nothing.")
        {
            Past.From, Past.To, By, Level, Past.Journal, Past.Pack, Beside, address, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Past.Journal) is null != result.GetValue(Past.Pack) is null)
            {
                result.AddError("--journal and --pack go together: names and rules stand in the pack.");
            }

            if (result.GetValue(Beside) is not null && result.GetValue(Past.Journal) is null)
            {
                result.AddError("--beside goes with --journal: it asks which case took each row in.");
            }
        });
        command.SetAction((asked, cancel) => asked.GetValue(Past.Journal) is null
            ? AskAsync(asked, asked.GetRequiredValue(address), asked.GetValue(json), cancel)
            : Past.RunAsync(asked, asked.GetValue(json), period => CountAsync(asked, period, asked.GetValue(json), cancel)));
        return command;
    }

    private static async Task<int> AskAsync(ParseResult asked, string address, bool asJson, CancellationToken cancel)
    {
        var (from, to) = (asked.GetRequiredValue(Past.From), asked.GetRequiredValue(Past.To));
        var grouping = asked.GetValue(By) is { } by ? Enum.Parse<FigureGrouping>(by, ignoreCase: true) : FigureGrouping.Unspecified;
        return Past.RefusesDays(from, to)
            ? ExitCodes.Usage
            : await Guard.RunAsync(address, city => AskedFigures.Show(city, from, to, grouping, asked.GetValue(Level), asJson, cancel));
    }

    private static async Task<int> CountAsync(ParseResult asked, PastPeriod period, bool asJson, CancellationToken cancel)
    {
        var (rules, by, level) = (period.Rules, asked.GetValue(By), asked.GetValue(Level));
        if (level is not null && (by != "area" || rules.City.DepthOf(level) < 0))
        {
            return Screen.Refuse(
                ExitCodes.Usage, "figures.level_unknown", $"--level goes with --by area and is one of {string.Join(", ", rules.City.Levels.Select(one => one.Id))}.");
        }

        var read = await JournalFacts.ReadAsync(period.Journal, rules, cancel);
        return asked.GetValue(Beside) is { } file ? BesideBoston.Show(read, file, period) : JournalFigures.Show(read, period, GroupOf(by, level, rules), asJson);
    }

    private static GroupBy GroupOf(string? by, string? level, CityRules rules) => by switch
    {
        "area" => new GroupBy(AreaDepth: level is null ? 1 : rules.City.DepthOf(level)),
        "organisation" => new GroupBy(Organisation: true),
        "kind" => new GroupBy(Kind: true),
        _ => GroupBy.Nothing,
    };
}
