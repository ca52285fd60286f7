using CityTwin.Domain.Tests.Support;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Backtesting;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>A journal by where it lies: the same commands look after a file and after a cluster's database.</summary>
public sealed class StoredJournalTests(PostgresServer server) : PostgresTest(server)
{
    [Fact]
    public async Task A_database_is_inspected_and_made_anew_like_a_file()
    {
        using var folder = new TemporaryFolder();
        var (file, database) = (new StoredJournal(folder.File("a=b.db")), new StoredJournal(Database));
        using (var embedded = new SqliteJournal(file.Where))
        {
            await new RandomHistory(4, TinyCity.Rules, embedded).Write(200);
        }

        await new RandomHistory(4, TinyCity.Rules, await Silo()).Write(200);

        Assert.Equal((false, null), (file.IsDatabase, file.Objection));
        Assert.Equal((true, null), (database.IsDatabase, database.Objection));
        Run("UPDATE card SET incidents = incidents + 1");
        Assert.NotEqual(0, await Wrong(database));
        Assert.Equal(await file.Rebuild(null, Cancel), await database.Rebuild(null, Cancel));
        Assert.Equal((0, 0), (await Wrong(file), await Wrong(database)));
        Assert.Equal(await Digest(file), await Digest(database));
    }

    [Fact]
    public async Task A_database_without_a_journal_says_so()
    {
        using var empty = new StoredJournal(Database).Inspect();

        var told = await Assert.ThrowsAsync<JournalUnavailableException>(() => empty.LastPosition(Cancel));

        Assert.Equal("The journal could not be read: the database holds none; the first silo that starts on it makes one.", told.Message);
    }

    [Theory]
    [InlineData("nowhere.db", "There is no journal ")]
    [InlineData("Hots=db;Username=auditor", "It cannot be read as a connection string of PostgreSQL")]
    [InlineData("Username=auditor", "It names no Host")]
    public void What_cannot_be_a_journal_is_told_in_a_sentence(string where, string begins) =>
        Assert.StartsWith(begins, new StoredJournal(where).Objection);

    private static async Task<long> Wrong(StoredJournal journal)
    {
        using var reader = journal.Inspect();
        return (await JournalVerification.Run(reader, null, Cancel)).Wrong;
    }

    private static async Task<string> Digest(StoredJournal journal)
    {
        using var reader = journal.Inspect();
        return (await JournalStats.Of(reader, Cancel)).Digest;
    }
}
