using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Contract;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Sqlite;

/// <summary>The embedded store keeps the contract.</summary>
public sealed class SqliteJournalTests : JournalContract
{
    private readonly TemporaryFolder folder = new();

    protected override OpenedJournal Open()
    {
        var journal = new SqliteJournal(folder.File("journal.db"));
        return new OpenedJournal(journal, journal.Reader, journal.Dispose);
    }

    protected override void CleanUp() => folder.Dispose();
}
