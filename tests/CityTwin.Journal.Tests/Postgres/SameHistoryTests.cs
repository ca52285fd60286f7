using System.Text.Json;
using CityTwin.Domain.Tests.Support;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Backtesting;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>One history of a city, told to both stores: every reading says the same, and still does after the snapshots were made anew.</summary>
public sealed class SameHistoryTests(PostgresServer server) : PostgresTest(server)
{
    private const string Snapshots =
        "SELECT string_agg(line, ';' ORDER BY line) FROM (SELECT card::text FROM card UNION ALL SELECT obligation::text FROM obligation UNION ALL SELECT work::text FROM work "
        + "UNION ALL SELECT proof::text FROM proof UNION ALL SELECT operation::text FROM operation UNION ALL SELECT precedent::text FROM precedent) AS rows(line)";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Both_stores_say_the_same_of_a_random_history(int seed)
    {
        using var folder = new TemporaryFolder();
        using var embedded = new SqliteJournal(folder.File("journal.db"));
        var cluster = await Silo();
        await new RandomHistory(seed, TinyCity.Rules, embedded).Write(600);
        await new RandomHistory(seed, TinyCity.Rules, cluster).Write(600);

        Assert.Equal(await Said(embedded.Reader), await Said(cluster.Reader));
        Assert.Equal(0, (await JournalVerification.Run(cluster.Reader, null, Cancel)).Wrong);
    }

    [Fact]
    public async Task Snapshots_that_were_made_anew_are_what_they_were()
    {
        var silo = await Silo();
        await new RandomHistory(3, TinyCity.Rules, silo).Write(600);
        foreach (var id in new[] { -10_001L, -10_002L })
        {
            await silo.Append([CityTwin.Journal.OperationAppend.To(id, Domain.Operations.Operation.Unopened, default, [OperationSamples.All[0], OperationSamples.All[6]])], Cancel);
        }

        var (before, said) = (Text(Snapshots), await Said(silo.Reader));
        Run("UPDATE card SET stage = 0; DELETE FROM obligation; UPDATE work SET sequence = -sequence; DELETE FROM operation; DELETE FROM precedent");
        var lives = await PostgresRebuild.Run(Database, null, Cancel);

        Assert.Equal(before, Text(Snapshots));
        Assert.Equal(said, await Said(silo.Reader));
        Assert.Equal(Number("SELECT count(*) FROM card") + 2, lives);
        Assert.Equal([await silo.Reader.LastPosition(Cancel) + 1], await silo.Append([Story.Opening(99_999)], Cancel));
    }

    private static async Task<string> Said(ICaseReader reader)
    {
        var cards = await reader.Search(new CardQuery { Limit = int.MaxValue }, Cancel);
        var organisations = cards.Select(card => card.Lead).OfType<string>().Append("parks").Append("street-03").Distinct().Order(StringComparer.Ordinal).ToList();
        var opened = new List<string>();
        var upTo = await reader.ReadOpen(card => opened.Add(card.Said()), Cancel);
        var changes = await reader.ReadChanges(40, 200, Cancel);
        return string.Join('\n', [
            .. (await reader.ReadFeed(0, int.MaxValue, Cancel)).Select(it => $"{it.Position} {it.StreamId} {it.Version} {it.Type} {Convert.ToHexString(it.Hash.Span)}"),
            .. cards.Select(CardSaying.Said),
            .. (await reader.Search(new CardQuery { Areas = ["N"], OpenOnly = true, Bounds = new CardBounds(0.001, 0.001, 0.003, 0.003), Limit = 50 }, Cancel)).Select(CardSaying.Said),
            .. opened, $"{upTo}",
            .. changes.Cards.Select(CardSaying.Said), $"{changes.UpTo}",
            .. (await reader.ReadDeadlines(DateTimeOffset.MaxValue, int.MaxValue, Cancel)).OrderBy(it => (it.At, it.StreamId)).Select(it => JsonSerializer.Serialize(it)),
            JsonSerializer.Serialize((await reader.CountObligations(Cancel)).OrderBy(it => it.Key, StringComparer.Ordinal)),
            .. (await Task.WhenAll(organisations.Select(it => Work(reader, it)))).Order(StringComparer.Ordinal)]);
    }

    private static async Task<string> Work(ICaseReader reader, string organisation) => string.Join(' ', [
        organisation, $"{await reader.LastWork(organisation, Cancel)}",
        .. (await reader.ReadWork(organisation, 0, int.MaxValue, Cancel)).Select(it => it.ToString()),
        .. (await reader.ReadWorkSince(organisation, RandomHistory.Start.AddHours(12), 100, Cancel)).Select(it => it.ToString()),
        .. (await reader.ReadObligations(organisation, int.MaxValue, Cancel)).Select(it => it.ToString())]);

    private string Text(string sql)
    {
        using var connection = RawPostgres.Open(Database);
        using var command = new Npgsql.NpgsqlCommand(sql, connection);
        return (string)command.ExecuteScalar()!;
    }
}
