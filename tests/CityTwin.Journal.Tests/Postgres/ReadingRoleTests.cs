using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>What a gateway's role may do: read everything, change nothing.</summary>
public sealed class ReadingRoleTests(PostgresServer server) : PostgresTest(server)
{
    private const string MakeRoles =
        """
        DO $$ BEGIN
          PERFORM pg_advisory_xact_lock(4711);
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'citytwin_reader') THEN CREATE ROLE citytwin_reader NOLOGIN; END IF;
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'test_gateway') THEN CREATE ROLE test_gateway LOGIN IN ROLE citytwin_reader; END IF;
        END $$
        """;

    private string Gateway => new NpgsqlConnectionStringBuilder(Database) { Username = "test_gateway" }.ToString();

    [Fact]
    public async Task A_gateway_reads_what_a_silo_wrote()
    {
        await Begin();
        using var reader = new PostgresReader(Gateway);

        Assert.Equal(1, await reader.LastPosition(Cancel));
        Assert.Equal([1], (await reader.Search(new CardQuery { Areas = ["N1"], Bounds = new CardBounds(116, 40, 117, 41) }, Cancel)).Ids());
        Assert.Equal("dark", (await reader.ReadTexts([1], Cancel))[1].Text);
        Assert.NotNull((await reader.FindIncidents([new("hotline", "case-1")], Cancel))[0]);
        Assert.NotNull(await reader.FindSecret("token", Cancel));
    }

    [Fact]
    public async Task A_gateway_can_change_no_table()
    {
        await Begin();
        var tables = await Tables();

        Assert.Contains("event", tables);
        foreach (var sql in tables.SelectMany(table => new[] { $"DELETE FROM {table}", $"INSERT INTO {table} DEFAULT VALUES", $"TRUNCATE {table}", $"DROP TABLE {table}" }))
        {
            Assert.True(Refused(sql) == PostgresErrorCodes.InsufficientPrivilege, sql);
        }

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Refused("UPDATE head SET position = 0"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Refused("SELECT position FROM head FOR UPDATE"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Refused("CREATE TABLE mine(id integer)"));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => PostgresJournal.Open(Gateway, Cancel));
    }

    [Fact]
    public async Task A_reader_does_not_write_even_where_its_role_may()
    {
        await Begin();
        await using var source = PostgresConnections.ForReading(Database);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => source.List(row => row.GetInt64(0), "UPDATE head SET position = 0 RETURNING position", [], Cancel));
        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, refused.SqlState);
    }

    private async Task Begin()
    {
        Run(MakeRoles);
        var silo = await Silo();
        await silo.Append([new Story(1).Open(text: SaltedText.Of("dark"))], Cancel);
        await silo.Secret("token", Cancel);
    }

    private async Task<List<string>> Tables()
    {
        await using var source = NpgsqlDataSource.Create(Database);
        return await source.List(row => row.GetString(0), "SELECT tablename::text FROM pg_tables WHERE schemaname = $1", [PostgresServer.SchemaOf(Database)], Cancel);
    }

    private string? Refused(string sql) => (Record.Exception(() => RawPostgres.Run(Gateway, sql)) as PostgresException)?.SqlState;
}
