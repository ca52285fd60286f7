using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Brings a journal's tables up to the newest step.</summary>
internal static class Schema
{
    /// <summary>Whoever brings a journal up holds this lock of the database: "city" in ASCII.</summary>
    private const long Lock = 0x63697479;

    /// <summary>The role that may read every journal of a server and write none; whoever administers the server creates it.</summary>
    private const string ReadingRole = "citytwin_reader";

    /// <summary>Brings a journal up to the newest step, in one transaction. Harmless when several start at once: one does it, the others wait.</summary>
    public static async Task Migrate(NpgsqlDataSource source, string schema, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Run($"SELECT pg_advisory_xact_lock({Lock})", cancellation);
        await connection.Run("CREATE EXTENSION IF NOT EXISTS postgis SCHEMA public", cancellation);
        await connection.Run($"CREATE SCHEMA IF NOT EXISTS {Quoted(schema)}", cancellation);
        for (var step = await Done(connection, schema, cancellation); step < SchemaSteps.All.Count; step++)
        {
            await connection.Run(SchemaSteps.All[step], cancellation);
            await connection.Run($"INSERT INTO schema_step(number) VALUES ({step + 1})", cancellation);
        }

        // Asked first: the statement itself would keep writers waiting even where the index exists.
        foreach (var (name, statement) in SchemaSteps.Indexes)
        {
            if (await connection.Number($"SELECT count(*) FROM pg_indexes WHERE schemaname = {Literal(schema)} AND indexname = {Literal(name)}", cancellation) == 0)
            {
                await connection.Run(statement, cancellation);
            }
        }

        await LetRead(connection, schema, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Refuses a journal that an older version wrote: whoever only reads cannot bring it up to the newest step.</summary>
    public static async Task RequireNewest(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("SELECT coalesce(max(number), 0) FROM schema_step");
        if ((int)(await command.ExecuteScalarAsync(cancellation))! is var done && done < SchemaSteps.All.Count)
        {
            throw new InvalidDataException(
                $"The journal was written by an older version (schema {done} of {SchemaSteps.All.Count}); start the city on it once, which takes it on.");
        }
    }

    private static async Task<int> Done(NpgsqlConnection connection, string schema, CancellationToken cancellation)
    {
        var tables = await connection.Number($"SELECT count(*) FROM pg_tables WHERE schemaname = {Literal(schema)}", cancellation);
        if (tables == 0)
        {
            await connection.Run("CREATE TABLE schema_step(number integer PRIMARY KEY, done_at timestamptz NOT NULL DEFAULT now())", cancellation);
            return 0;
        }

        if (await connection.Number($"SELECT count(*) FROM pg_tables WHERE schemaname = {Literal(schema)} AND tablename = 'schema_step'", cancellation) == 0)
        {
            throw new InvalidDataException($"The schema {schema} holds tables of something else and no journal; name another one as the first of the search path.");
        }

        var done = (int)await connection.Number("SELECT coalesce(max(number), 0) FROM schema_step", cancellation);
        return done <= SchemaSteps.All.Count
            ? done
            : throw new InvalidDataException($"The journal was written by a newer version (schema {done}); run that version.");
    }

    // At each start: the role may have been created, and tables may have come, since the last one.
    private static async Task LetRead(NpgsqlConnection connection, string schema, CancellationToken cancellation)
    {
        if (await connection.Number($"SELECT count(*) FROM pg_roles WHERE rolname = '{ReadingRole}'", cancellation) > 0)
        {
            await connection.Run($"GRANT USAGE ON SCHEMA {Quoted(schema)} TO {ReadingRole}", cancellation);
            await connection.Run($"GRANT SELECT ON ALL TABLES IN SCHEMA {Quoted(schema)} TO {ReadingRole}", cancellation);
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
