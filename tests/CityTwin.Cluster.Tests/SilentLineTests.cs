using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Postgres;
using Npgsql;

namespace CityTwin.Cluster.Tests;

/// <summary>The line to PostgreSQL goes dead without a word: nothing is closed, and nothing comes.</summary>
[Trait("pace", "slow")]
public sealed class SilentLineTests(PostgresServer server)
{
    // Below the half minute for which PostgreSQL's own client waits. Seen: more than 15 s, perhaps as a new connection is tried in several ways.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_reads_or_writes_is_told_within_seconds_and_goes_on_when_the_line_is_back()
    {
        var direct = new NpgsqlConnectionStringBuilder(server.Fresh());
        using var wire = new Wire(direct.Port);
        using var journal = await PostgresJournal.Open(new NpgsqlConnectionStringBuilder(direct.ToString()) { Port = wire.Port }.ToString(), Cancel);
        await journal.Reader.LastPosition(Cancel);

        wire.FallSilent();
        await Task.WhenAll(
            Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Reader.LastPosition(Cancel)),
            Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Reader.FindIncidents([new IncidentKey("a", "1")], Cancel)),
            Assert.ThrowsAsync<JournalUnavailableException>(() => journal.ReserveCaseIds(1, Cancel))).WaitAsync(Patience, Cancel);
        wire.Mend();

        Assert.Equal(0, await journal.Reader.LastPosition(Cancel));
        PostgresServer.Drop(direct.ToString());
    }
}
