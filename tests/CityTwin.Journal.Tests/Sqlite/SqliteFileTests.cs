using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Tests.Sqlite;

/// <summary>The file itself: which ones are refused, and what survives.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Path => folder.File("journal.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_journal_of_a_newer_version_is_refused_and_stays_as_it_was()
    {
        new SqliteJournal(Path).Dispose();
        RawSqlite.Run(Path, "PRAGMA user_version = 99");

        var told = Assert.Throws<InvalidDataException>(() => new SqliteJournal(Path));

        Assert.Contains("newer version (schema 99)", told.Message, StringComparison.Ordinal);
        Assert.Equal(99, RawSqlite.Number(Path, "PRAGMA user_version"));
    }

    [Fact]
    public void A_database_of_something_else_is_refused_and_stays_as_it_was()
    {
        RawSqlite.Run(Path, "CREATE TABLE recipe(name TEXT)");

        var told = Assert.Throws<InvalidDataException>(() => new SqliteJournal(Path));

        Assert.Contains("no journal", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, RawSqlite.Number(Path, "SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_stays_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("a letter to the mayor, not a database. ", 50));
        File.WriteAllText(Path, text);

        Assert.Throws<SqliteException>(() => new SqliteJournal(Path));
        Assert.Equal(text, File.ReadAllText(Path));
    }

    [Fact]
    public void A_refused_file_is_not_kept_locked()
    {
        RawSqlite.Run(Path, "CREATE TABLE recipe(name TEXT)");
        Assert.Throws<InvalidDataException>(() => new SqliteJournal(Path));

        RawSqlite.Run(Path, "INSERT INTO recipe VALUES('soup')");
    }

    [Fact]
    public void A_journal_makes_the_folder_it_lies_in()
    {
        var deep = folder.File("a/b/journal.db");
        new SqliteJournal(deep).Dispose();

        Assert.True(File.Exists(deep));
    }

    [Fact]
    public async Task What_was_acknowledged_is_there_for_whoever_opens_the_file_next_even_when_nobody_closed_it()
    {
        var crashed = new SqliteJournal(Path);
        await crashed.Append([Story.Opening(1)], Cancel);

        // A copy of the files as a power cut would leave them.
        foreach (var file in Directory.GetFiles(folder.File("."), "journal.db*"))
        {
            File.Copy(file, file.Replace("journal.db", "found.db", StringComparison.Ordinal));
        }

        using var found = new SqliteJournal(folder.File("found.db"));
        Assert.Equal([1], (await found.Reader.Search(new CardQuery(), Cancel)).Ids());
        Assert.Equal(1, await found.Reader.LastPosition(Cancel));
        crashed.Dispose();
    }

    [Fact]
    public async Task A_reader_of_its_own_sees_what_the_writer_acknowledged()
    {
        using var journal = new SqliteJournal(Path);
        using var reader = new SqliteReader(Path);
        Assert.Empty(await reader.Search(new CardQuery { Areas = ["N1"] }, Cancel));

        await journal.Append([Story.Opening(1)], Cancel);
        Assert.Equal([1], (await reader.Search(new CardQuery { Areas = ["N1"] }, Cancel)).Ids());
    }

    [Fact]
    public async Task A_journal_that_is_not_there_is_unavailable_and_not_made()
    {
        using var reader = new SqliteReader(Path);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => reader.LastPosition(Cancel));
        Assert.False(File.Exists(Path));
    }

    [Fact]
    public async Task A_store_that_fails_acknowledges_nothing_and_recovers()
    {
        using var journal = new SqliteJournal(Path);
        await journal.Append([Story.Opening(1)], Cancel);
        RawSqlite.Run(Path, "CREATE TRIGGER full BEFORE INSERT ON card BEGIN SELECT RAISE(ABORT, 'disk full'); END");

        var told = await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Append([Story.Opening(2, kind: "tiny:matter:new")], Cancel));
        Assert.Contains("disk full", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, await journal.Reader.LastPosition(Cancel));

        RawSqlite.Run(Path, "DROP TRIGGER full");
        Assert.Equal([2], await journal.Append([Story.Opening(2, kind: "tiny:matter:new")], Cancel));
        Assert.Equal("tiny:matter:new", (await journal.Reader.FindCard(2, Cancel))!.Kind);
    }

    [Fact]
    public async Task A_defect_while_ids_are_set_aside_leaves_no_transaction_open()
    {
        using var journal = new SqliteJournal(Path);
        await journal.ReserveCaseIds(1, Cancel);

        // No id is left, and what the store makes of the next one is no number any more.
        RawSqlite.Run(Path, $"UPDATE setting SET value = '{long.MaxValue}' WHERE name = 'next_case_id'");
        await Assert.ThrowsAsync<FormatException>(() => journal.ReserveCaseIds(1, Cancel));

        Assert.Equal([1], await journal.Append([Story.Opening(1)], Cancel));
        Assert.Equal(1, RawSqlite.Number(Path, $"SELECT count(*) FROM setting WHERE value = '{long.MaxValue}'"));
    }

    [Fact]
    public async Task A_defect_in_an_append_leaves_no_transaction_open_and_nothing_behind()
    {
        using var journal = new SqliteJournal(Path);

        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Append([Story.Opening(1) with { Change = null! }], Cancel));

        Assert.Equal(0, await journal.Reader.LastPosition(Cancel));
        Assert.Equal([1], await journal.Append([Story.Opening(1)], Cancel));
        Assert.Equal(1, await journal.ReserveCaseIds(1, Cancel));
    }

    [Fact]
    public async Task Two_incidents_with_one_hash_are_told_apart()
    {
        var story = new Story(1);
        var key = new IncidentKey("hotline", "2");
        using (var before = new SqliteJournal(Path))
        {
            await before.Append([story.Open()], Cancel);
        }

        RawSqlite.Run(Path, $"UPDATE incident SET key = {IncidentHashes.Of(key)}");
        using var journal = new SqliteJournal(Path);

        Assert.Null((await journal.Reader.FindIncidents([key], Cancel))[0]);
        await journal.Append([story.Corroborate("2")], Cancel);
        Assert.Equal(2, (await journal.Reader.FindIncidents([key], Cancel))[0]!.Position);
        await Assert.ThrowsAsync<IncidentTakenException>(() => journal.Append([story.Corroborate("2")], Cancel));
    }

    [Fact]
    public async Task An_erased_text_is_gone_and_the_chain_holds()
    {
        using var journal = new SqliteJournal(Path);
        await journal.Append([new Story(1).Open(text: SaltedText.Of("dark"))], Cancel);
        RawSqlite.Run(Path, "DELETE FROM note");

        Assert.Empty(await journal.Reader.ReadTexts([1], Cancel));
        Assert.Null(ChainCheck.FirstBroken(await journal.Reader.ReadCase(1, Cancel)));
    }
}
