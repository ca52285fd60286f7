using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Sqlite;

/// <summary>Whoever changes history with the file in hands is found out.</summary>
public sealed class TamperingTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_honest_history_holds() => Assert.Null(await FirstBrokenAfter("SELECT 1"));

    [Theory]
    [InlineData("UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'roads', 'parks') AS BLOB) WHERE version = 3", 3)]
    [InlineData("UPDATE event SET body = CAST(CAST(body AS TEXT) || ' ' AS BLOB) WHERE version = 1", 1)]
    [InlineData("UPDATE event SET type = (SELECT type FROM event WHERE version = 2) WHERE version = 3", 3)]
    [InlineData("UPDATE event SET hash = zeroblob(32) WHERE version = 2", 2)]
    [InlineData("DELETE FROM event WHERE version = 2", 3)]
    [InlineData("UPDATE event SET version = 9 WHERE version = 2; UPDATE event SET version = 2 WHERE version = 3; UPDATE event SET version = 3 WHERE version = 9", 2)]
    public async Task A_change_shows_at_the_event_that_was_changed(string sql, long version) =>
        Assert.Equal(version, await FirstBrokenAfter(sql));

    [Fact]
    public async Task An_event_moved_to_another_case_shows()
    {
        Assert.Equal(1, await FirstBrokenAfter("UPDATE event SET case_id = 9"));
    }

    private async Task<long?> FirstBrokenAfter(string sql)
    {
        var path = folder.File("journal.db");
        using var journal = new SqliteJournal(path);
        var story = new Story(1);
        foreach (var part in new[] { story.Open(), story.File(Story.Noon.AddDays(1)), story.Dispatch("roads"), story.Finish() })
        {
            await journal.Append([part], Cancel);
        }

        RawSqlite.Run(path, sql);
        return ChainCheck.FirstBroken([.. await journal.Reader.ReadCase(1, Cancel), .. await journal.Reader.ReadCase(9, Cancel)]);
    }
}
