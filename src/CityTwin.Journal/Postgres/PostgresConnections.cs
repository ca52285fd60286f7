using System.Globalization;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Opens the database the one way it is opened.</summary>
internal static class PostgresConnections
{
    /// <summary>Where a journal's tables lie when the connection string names no other search path.</summary>
    public const string DefaultPath = "citytwin, public";

    // Acknowledged means on disk, whatever the server's default is. A writer that is cut off while it holds the lock must not hold everybody up:
    // the server ends it. Every lookup of a writer goes by a key, however large or small the tables are: its statements are planned once and that way
    // (a fifth less of the server's time than planning each), and no plan is worth compiling.
    private const string WriterOptions = "-c synchronous_commit=on -c idle_in_transaction_session_timeout=5s -c jit=off "
        + "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off";

    /// <summary>Seconds for which a new connection is waited for, unless the connection string says otherwise.</summary>
    private const int ConnectSeconds = 5;

    // Most connections of one process: appends go over one, ids and secrets over a few more.
    private const int MostWriting = 8;
    private const int MostReading = 30;

    private const string ReaderOptions = "-c default_transaction_read_only=on -c jit=off";

    /// <summary>For the writing side.</summary>
    public static NpgsqlDataSource ForWriting(string connectionString) => Source(connectionString, "writing", WriterOptions, MostWriting);

    /// <summary>Connections that cannot write, whatever their role may do.</summary>
    public static NpgsqlDataSource ForReading(string connectionString) => Source(connectionString, "reading", ReaderOptions, MostReading);

    /// <summary>The schema in which the journal lies: the first of the search path.</summary>
    public static string SchemaOf(string connectionString) =>
        (new NpgsqlConnectionStringBuilder(connectionString).SearchPath ?? DefaultPath).Split(',')[0].Trim().Trim('"');

    /// <summary>Runs a statement.</summary>
    public static async Task Run(this NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The number that a statement answers.</summary>
    public static async Task<long> Number(this NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Unless the connection string says otherwise: gives up soon on a server that does not answer at all, and leaves connections for the other processes
    /// of the city when many callers wait at once.
    /// </summary>
    public static NpgsqlConnectionStringBuilder Modest(this NpgsqlConnectionStringBuilder asked, int most)
    {
        asked.MaxPoolSize = asked.ShouldSerialize("Maximum Pool Size") ? asked.MaxPoolSize : most;
        asked.Timeout = asked.ShouldSerialize("Timeout") ? asked.Timeout : ConnectSeconds;
        return asked;
    }

    /// <summary>What the connection string says itself comes last and holds.</summary>
    private static NpgsqlDataSource Source(string connectionString, string name, string options, int most)
    {
        var asked = new NpgsqlConnectionStringBuilder(connectionString).Modest(most);
        asked.SearchPath ??= DefaultPath;
        asked.ApplicationName ??= "citytwin";
        asked.Options = $"{options} {asked.Options}".TrimEnd();
        asked.MaxAutoPrepare = Math.Max(asked.MaxAutoPrepare, 64);
        asked.AutoPrepareMinUsages = 2;

        // Nothing of ours changes a session, so there is nothing to undo each time one is handed back; an open transaction is rolled back all the same.
        asked.NoResetOnClose = true;

        // Metrics show the name; without one they would show the connection string.
        asked.PersistSecurityInfo = false;
        return new NpgsqlDataSourceBuilder(asked.ToString()) { Name = name }.Build();
    }
}
