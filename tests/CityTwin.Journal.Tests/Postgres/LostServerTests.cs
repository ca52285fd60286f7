using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>The database goes away and comes back, on a server of this test's own.</summary>
public sealed class LostServerTests : IDisposable
{
    private readonly PrivateServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_lost_database_refuses_everything_loses_nothing_and_is_used_again_by_itself()
    {
        server.Start();
        PostgresServer.Require(server.Missing);
        using var journal = await PostgresJournal.Open(server.ConnectionString, Cancel);
        var story = new Story(1);
        await journal.Append([story.Open()], Cancel);
        await journal.Reader.LastPosition(Cancel);
        var next = story.File();

        server.Kill();
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Append([next], Cancel));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Append([next], Cancel));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.ReserveCaseIds(1, Cancel));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Reader.LastPosition(Cancel));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Reader.ReadOpen(_ => { }, Cancel));
        await Assert.ThrowsAsync<JournalUnavailableException>(() => PostgresJournal.Open(server.ConnectionString, Cancel));

        server.Start();
        Assert.Equal([2L], await journal.Append([next], Cancel));
        Assert.Equal([1L, 2L], (await journal.Reader.ReadFeed(0, 10, Cancel)).Select(recorded => recorded.Position));
        Assert.Equal(1, await journal.ReserveCaseIds(1, Cancel));
    }

    [Fact]
    public async Task Connections_that_broke_while_nobody_asked_cost_one_refusal_at_most()
    {
        server.Start();
        PostgresServer.Require(server.Missing);
        using var journal = await PostgresJournal.Open(server.ConnectionString, Cancel);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => journal.Reader.LastPosition(Cancel)));
        await journal.Append([Story.Opening(1)], Cancel);
        server.Kill();
        server.Start();

        await Record.ExceptionAsync(() => journal.Reader.LastPosition(Cancel));
        Assert.Equal(1, await journal.Reader.LastPosition(Cancel));
        await Record.ExceptionAsync(() => journal.ReserveCaseIds(1, Cancel));
        Assert.Equal([2L], await journal.Append([Story.Opening(2)], Cancel));
    }
}
