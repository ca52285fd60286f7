using System.Diagnostics;
using CityTwin.Journal.Postgres;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>A test with a journal of its own on the tests' server, which several silos may open.</summary>
public abstract class PostgresTest(PostgresServer server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<PostgresJournal> opened = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>How the journal is reached.</summary>
    protected string Database { get; } = server.Fresh();

    public void Dispose()
    {
        opened.ForEach(journal => journal.Dispose());
        PostgresServer.Drop(Database);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the journal as a further silo does.</summary>
    private protected async Task<PostgresJournal> Silo()
    {
        var journal = await PostgresJournal.Open(Database, Cancel);
        opened.Add(journal);
        return journal;
    }

    private protected void Run(string sql) => RawPostgres.Run(Database, sql);

    private protected long Number(string sql) => RawPostgres.Number(Database, sql);

    /// <summary>Waits for what must come, and says what did not.</summary>
    private protected static async Task Until(Func<Task<bool>> holds, string what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"waited {Patience.TotalSeconds} s in vain until {what}");
            await Task.Delay(10, Cancel);
        }
    }
}
