using System.Text.Json;
using CityTwin.CityPacks;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.EndToEnd.Tests;

/// <summary>The command <c>citytwin backtest</c> on the journal of a city that ran, and what it refuses.</summary>
public sealed class BacktestTests : IDisposable
{
    private readonly Scratch scratch = new();

    private static string Citytwin => Repository.Program(Path.Combine("src", "CityTwin.Cli"), "citytwin.dll");

    private static string Duties(string pack) => Path.Combine(pack, "duties.csv");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_city_that_ran_is_decided_the_same_under_its_own_pack_and_exactly_where_a_duty_changed_under_another()
    {
        await using var town = await Town.Start(Repository.Linjiang);
        await using (var sent = await TownProcess.RunToEnd(
            Citytwin, "simulate", "--address", town.Address, "--rate", "max", "--incidents", "3000", "--clients", "4", "--storm"))
        {
            Assert.True(sent.ExitCode == 0, sent.Output);
        }

        var cards = await Cards(town);
        await using var same = await Backtest(Repository.Linjiang, town.Journal);
        Assert.True(same.ExitCode == 0, same.Output);
        Assert.Contains($"cases    {cards.Count:N0} before, {cards.Count:N0} after, 0 gained, 0 lost", same.Output, StringComparison.Ordinal);

        var (changed, expected) = WithoutOneDuty(cards);
        await using var other = await Backtest(changed, town.Journal);
        Assert.Equal(1, other.ExitCode);
        var report = JsonDocument.Parse(other.Output[other.Output.IndexOf('{', StringComparison.Ordinal)..(other.Output.LastIndexOf('}') + 1)]).RootElement;
        Assert.Equal(expected, report.GetProperty("changed_cases").EnumerateArray().Select(number => number.GetString()));
        Assert.Equal(expected.Count, report.GetProperty("changes").GetProperty("lead").GetInt32());
        await town.Verify();
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-02", 2, "backtest.period_empty")]
    [InlineData("2026-03-02", "2026-03-01", 2, "backtest.period_reversed")]
    [InlineData("2026-03-01", "2026-03-02", 1, "backtest.journal_missing")]
    public async Task What_cannot_be_done_has_a_code(string from, string to, int exitCode, string code) =>
        await Refuses(exitCode, code, Repository.Linjiang, scratch.Journal, from, to);

    [Fact]
    public async Task A_journal_that_is_none_or_holds_nothing_in_the_period_is_refused()
    {
        new SqliteJournal(scratch.Journal).Dispose();
        await Refuses(1, "backtest.no_reports", Repository.Linjiang, scratch.Journal);

        var other = Path.Combine(scratch.Folder, "letter.txt");
        await File.WriteAllTextAsync(other, "Dear city,", TestContext.Current.CancellationToken);
        await Refuses(1, "backtest.journal_unreadable", Repository.Linjiang, other);
    }

    [Fact]
    public async Task A_refused_pack_shows_its_findings_as_check_does()
    {
        new SqliteJournal(scratch.Journal).Dispose();

        await Refuses(1, "pack.file_missing city.json", scratch.Folder, scratch.Journal);
    }

    private static async Task Refuses(int exitCode, string saying, string pack, string journal, string from = "2026-03-01", string to = "2026-03-02")
    {
        await using var refused = await TownProcess.RunToEnd(Citytwin, "backtest", "--pack", pack, "--journal", journal, "--from", from, "--to", to);

        Assert.Contains(saying, refused.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode, refused.ExitCode);
    }

    private static Task<TownProcess> Backtest(string pack, string journal) => TownProcess.RunToEnd(
        Citytwin, "backtest", "--pack", pack, "--journal", journal, "--from", "2020-01-01", "--to", "2100-01-01", pack == Repository.Linjiang ? "--list" : "--json");

    private static async Task<IReadOnlyList<CaseCard>> Cards(Town town)
    {
        using var reader = new SqliteReader(town.Journal);
        return await reader.Search(new CardQuery { Limit = int.MaxValue }, TestContext.Current.CancellationToken);
    }

    /// <summary>A copy of the pack without the row that decided most leads, and the numbers of those cases.</summary>
    private (string Pack, IReadOnlyList<string> Cases) WithoutOneDuty(IReadOnlyList<CaseCard> cards)
    {
        var rules = CityPackReader.Read(Repository.Linjiang).Pack!.Rules;
        var decided = cards
            .Where(card => card.Lead is not null && rules.Routing.Duties.Of(rules.Catalogue.Find(card.Kind)!).Count > 1)
            .GroupBy(card => RowOf(card, rules))
            .MaxBy(row => row.Count())!;
        var pack = new PackCopy(Path.Combine(scratch.Folder, "changed")).Folder;
        File.WriteAllLines(Duties(pack), File.ReadLines(Duties(Repository.Linjiang)).Where(line => !line.StartsWith(decided.Key, StringComparison.Ordinal)));
        return (pack, [.. decided.Select(card => card.Id).Order().Select(id => CaseNumber.Write(rules.City.Prefix, id))]);
    }

    private static string RowOf(CaseCard card, CityRules rules) =>
        rules.FindOrganisation(card.Lead!) is { } lead ? $"{card.Kind},{lead.Level},{lead.Kind},lead" : string.Empty;
}
