using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>Bringing a journal up to the newest step, and what is refused.</summary>
public sealed class SchemaTests(PostgresServer server) : PostgresTest(server)
{
    [Fact]
    public async Task Several_that_start_at_once_make_the_tables_once()
    {
        var silos = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Silo, Cancel)));

        Assert.Equal(SchemaSteps.All.Count, Number("SELECT count(*) FROM schema_step"));
        Assert.Equal([1L], await silos[7].Append([Story.Opening(1)], Cancel));
        Assert.Equal([2L], await silos[0].Append([Story.Opening(2)], Cancel));
    }

    // Silos of the version before still run on what a newer one has taken on: what they read and write stays.
    [Fact]
    public void Steps_only_add() => Assert.All(
        SchemaSteps.All,
        step => Assert.DoesNotMatch(@"(?im)^\s*(DROP|TRUNCATE|ALTER\s+TABLE\b.*\b(DROP|RENAME|ALTER|SET\s+NOT)|ALTER\s+(TYPE|INDEX|VIEW))\b", step));

    [Fact]
    public async Task Starting_again_changes_nothing()
    {
        await (await Silo()).Append([Story.Opening(1)], Cancel);

        Assert.Equal(1, await (await Silo()).Reader.LastPosition(Cancel));
        Assert.Equal(SchemaSteps.All.Count, Number("SELECT count(*) FROM schema_step"));
    }

    [Fact]
    public async Task A_journal_that_lacks_a_later_index_gets_it_at_the_next_start_and_is_no_newer_for_it()
    {
        await Silo();
        var steps = Number("SELECT count(*) FROM schema_step");
        Assert.All(SchemaSteps.Indexes.Keys, name => Run($"DROP INDEX {name}"));

        await Silo();

        Assert.All(SchemaSteps.Indexes.Keys, name => Assert.Equal(1, Number($"SELECT count(*) FROM pg_indexes WHERE indexname = '{name}' AND schemaname = current_schema()")));
        Assert.Equal(steps, Number("SELECT count(*) FROM schema_step"));
    }

    [Fact]
    public async Task A_journal_of_a_newer_version_is_refused_and_stays_as_it_was()
    {
        await Silo();
        Run("INSERT INTO schema_step(number) VALUES (99)");

        var told = await Assert.ThrowsAsync<InvalidDataException>(Silo);

        Assert.Contains("newer version (schema 99)", told.Message, StringComparison.Ordinal);
        Assert.Equal(99, Number("SELECT max(number) FROM schema_step"));
    }

    [Fact]
    public async Task A_schema_of_something_else_is_refused_and_stays_as_it_was()
    {
        var schema = PostgresServer.SchemaOf(Database);
        Run($"CREATE SCHEMA {schema}; CREATE TABLE {schema}.recipe(name text)");

        var told = await Assert.ThrowsAsync<InvalidDataException>(Silo);

        Assert.Contains("no journal", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, Number($"SELECT count(*) FROM pg_tables WHERE schemaname = '{schema}'"));
    }

    [Fact]
    public async Task Whoever_only_reads_says_of_an_older_journal_that_its_city_is_to_be_started_once()
    {
        await Silo();
        Run("DELETE FROM schema_step WHERE number > 1");
        using var reader = new PostgresReader(Database);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => reader.LastPosition(Cancel));

        Assert.Contains("start the city on it once", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_journal_that_is_not_there_is_unavailable_to_whoever_only_reads_and_is_not_made()
    {
        using var reader = new PostgresReader(Database);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => reader.LastPosition(Cancel));
        Assert.Equal(0, Number($"SELECT count(*) FROM pg_namespace WHERE nspname = '{PostgresServer.SchemaOf(Database)}'"));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_unavailable() => await Assert.ThrowsAsync<JournalUnavailableException>(
        () => PostgresJournal.Open(new NpgsqlConnectionStringBuilder(Database) { Database = "atlantis" }.ToString(), Cancel));

    // A connection that lies down with the lock of the head in its hands must not hold up the city, and a receipt means "on disk".
    [Theory]
    [InlineData("synchronous_commit", "on")]
    [InlineData("idle_in_transaction_session_timeout", "5s")]
    public async Task Writers_set_what_they_rely_on(string setting, string value)
    {
        await using var source = PostgresConnections.ForWriting(Database);

        Assert.Equal([value], await source.List(row => row.GetString(0), $"SHOW {setting}", [], Cancel));
    }
}
