using CityTwin.Journal.Audit;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Sqlite;

/// <summary>A journal held against itself, while its city lives on or after it was written by an older version.</summary>
public sealed class VerificationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_city_adds_while_its_journal_is_read_is_no_finding()
    {
        using var journal = new SqliteJournal(folder.File("journal.db"));
        var story = new Story(1);
        await journal.Append([story.Open()], Cancel);
        var meanwhile = new Meanwhile(() =>
        {
            journal.Append([story.File(Story.Noon.AddDays(1))], Cancel).GetAwaiter().GetResult();
            journal.Append([Story.Opening(2)], Cancel).GetAwaiter().GetResult();
        });

        var verification = await JournalVerification.Run(journal.Reader, meanwhile, Cancel);

        Assert.True(verification.Wrong == 0, string.Join('\n', verification.Findings));
        Assert.Equal(1, verification.Events);
        Assert.Equal(3, await journal.Reader.LastPosition(Cancel));
    }

    [Theory]
    [InlineData("SELECT 1", 0)]
    [InlineData("UPDATE finding SET body = CAST(replace(CAST(body AS TEXT), 'hotline', 'nowhere') AS BLOB) WHERE number = 2", 1)]
    [InlineData("UPDATE finding SET type = 'situation.raised.v1' WHERE number = 3", 1)]
    [InlineData("DELETE FROM finding WHERE number = 2", 2)]
    public async Task A_changed_or_missing_finding_of_early_warning_is_told(string sql, int wrong)
    {
        var path = folder.File("journal.db");
        using var journal = new SqliteJournal(path);
        await journal.AppendFindings(FindingSamples.All[..4], 0, Cancel);
        RawSqlite.Run(path, sql);

        Assert.Equal(wrong, (await JournalVerification.Run(journal.Reader, null, Cancel)).Wrong);
    }

    [Theory]
    [InlineData("UPDATE card SET incidents = 9 WHERE id = 1")]
    [InlineData("DELETE FROM card WHERE id = 1")]
    public async Task A_wrong_snapshot_is_a_finding_also_when_the_city_goes_on(string sql)
    {
        var path = folder.File("journal.db");
        using var journal = new SqliteJournal(path);
        await journal.Append([Story.Opening(1)], Cancel);
        RawSqlite.Run(path, sql);

        var verification = await JournalVerification.Run(
            journal.Reader, new Meanwhile(() => journal.Append([Story.Opening(2)], Cancel).GetAwaiter().GetResult()), Cancel);

        Assert.Equal(1, verification.Wrong);
    }

    [Fact]
    public async Task A_journal_of_an_older_version_says_that_its_city_is_to_be_started_once()
    {
        var path = folder.File("journal.db");
        new SqliteJournal(path).Dispose();
        RawSqlite.Run(path, "PRAGMA user_version = 1");
        using var reader = SqliteReader.ForInspection(path);

        var refused = await Assert.ThrowsAsync<InvalidDataException>(() => reader.LastPosition(Cancel));

        Assert.Contains("start the city on it once", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Meanwhile(Action act) : IProgress<long>
    {
        public void Report(long value) => act();
    }
}
