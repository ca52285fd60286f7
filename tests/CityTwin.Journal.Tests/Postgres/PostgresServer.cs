using CityTwin.Journal.Tests.Postgres;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>
/// The server of all tests: the one that <c>CITYTWIN_TEST_POSTGRES</c> names, else one that is started when the first test asks. Where there is none,
/// a test fails in continuous integration; elsewhere it is skipped with a sentence that says what is missing.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private readonly Lazy<PrivateServer> server = new(() =>
    {
        var started = new PrivateServer();
        started.Start();
        return started;
    });

    private int schemas;

    /// <summary>The connection string of an empty journal that no other test knows.</summary>
    public string Fresh() => new NpgsqlConnectionStringBuilder(Reach())
    {
        SearchPath = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref schemas)}, public",
    }.ToString();

    /// <summary>Removes a journal.</summary>
    public static void Drop(string connectionString)
    {
        var schema = SchemaOf(connectionString);
        RawPostgres.Run(connectionString, $"DROP SCHEMA IF EXISTS {schema} CASCADE");
    }

    /// <summary>The schema that a connection string names.</summary>
    public static string SchemaOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).SearchPath!.Split(',')[0];

    /// <summary>Says in a sentence what is missing: as a failure in continuous integration, else as the reason of a skipped test.</summary>
    public static void Require(string? missing)
    {
        if (missing is not null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail(missing);
        }

        Assert.SkipWhen(missing is not null, missing ?? string.Empty);
    }

    public void Dispose()
    {
        if (server.IsValueCreated)
        {
            server.Value.Dispose();
        }
    }

    private string Reach()
    {
        if (Environment.GetEnvironmentVariable("CITYTWIN_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }

        Require(server.Value.Missing);
        return server.Value.ConnectionString;
    }
}
