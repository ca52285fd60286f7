using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Contract;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>The store of a cluster keeps the contract.</summary>
public sealed class PostgresJournalTests(PostgresServer server) : JournalContract
{
    private readonly string database = server.Fresh();

    protected override OpenedJournal Open()
    {
        var journal = PostgresJournal.Open(database, Cancel).GetAwaiter().GetResult();
        return new OpenedJournal(journal, journal.Reader, journal.Dispose);
    }

    protected override void CleanUp() => PostgresServer.Drop(database);
}
