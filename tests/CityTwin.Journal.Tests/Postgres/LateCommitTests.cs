using CityTwin.Journal.Tests.Support;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>A transaction that is held open between two others: whoever follows the feed meanwhile misses nothing.</summary>
public sealed class LateCommitTests(PostgresServer server) : PostgresTest(server)
{
    [Fact]
    public async Task The_feed_never_skips_an_event_that_commits_late()
    {
        var (first, second) = (await Silo(), await Silo());
        await first.Append([Story.Opening(1)], Cancel);

        // Texts cannot be written: an append that brings one has taken its position and stays open until this lock is gone.
        await using var held = RawPostgres.Open(Database);
        await using var hold = await held.BeginTransactionAsync(Cancel);
        await Execute(held, "LOCK TABLE note IN SHARE MODE");
        var late = first.Append([new Story(2).Open(text: SaltedText.Of("late"))], Cancel);
        await Until(() => Task.FromResult(Waiting() == 1), "the late append waits");
        var next = second.Append([Story.Opening(3)], Cancel);
        await Until(() => Task.FromResult(Waiting() == 2 || next.IsCompleted), "the append after it waits or is in");

        var seen = (await second.Reader.ReadFeed(0, 10, Cancel)).Select(recorded => recorded.Position).ToList();
        var upTo = (await second.Reader.ReadChanges(0, 10, Cancel)).UpTo;
        await hold.CommitAsync(Cancel);
        await Task.WhenAll(late, next);

        // Whoever follows goes on after the last position seen.
        seen.AddRange((await second.Reader.ReadFeed(seen[^1], 10, Cancel)).Select(recorded => recorded.Position));
        Assert.Equal([1L, 2L, 3L], seen);
        Assert.Equal([2L, 3L], (await second.Reader.ReadChanges(upTo, 10, Cancel)).Cards.Select(card => card.Id));
        Assert.Equal((2L, 3L), ((await late)[0], (await next)[0]));
    }

    // Transactions with locks in this journal's tables that wait for somebody else's.
    private long Waiting() => Number(
        $"""
        SELECT count(*) FROM pg_stat_activity a WHERE wait_event_type = 'Lock' AND EXISTS (
          SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation WHERE l.pid = a.pid AND c.relnamespace = '{PostgresServer.SchemaOf(Database)}'::regnamespace)
        """);

    private static async Task Execute(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
