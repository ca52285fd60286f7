using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>Silos that write one journal at once.</summary>
public sealed class TwoSilosTests(PostgresServer server) : PostgresTest(server)
{
    private const int Writers = 8;
    private const int Each = 20;

    [Fact]
    public async Task Positions_of_all_silos_are_contiguous_and_come_in_order_while_they_race()
    {
        var silos = new[] { await Silo(), await Silo(), await Silo() };
        var writing = Task.WhenAll(Enumerable.Range(1, Writers).Select(id => Task.Run(() => Write(silos[id % silos.Length], id), Cancel)));

        var (position, versions) = (0L, new Dictionary<long, long>());
        await Until(
            async () =>
            {
                foreach (var recorded in await silos[0].Reader.ReadFeed(position, 7, Cancel))
                {
                    Assert.Equal(++position, recorded.Position);
                    Assert.Equal(versions.GetValueOrDefault(recorded.StreamId) + 1, recorded.Version);
                    versions[recorded.StreamId] = recorded.Version;
                }

                return position == Writers * Each;
            },
            "the follower has seen everything");
        await writing;
        Assert.Equal(Writers * Each, await silos[1].Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task Work_feeds_have_no_gaps_when_several_silos_tell_one_organisation()
    {
        var silos = new[] { await Silo(), await Silo() };
        await Task.WhenAll(Enumerable.Range(1, 20).Select(id => Task.Run(
            async () =>
            {
                var story = new Story(id);
                await silos[id % 2].Append([story.Open()], Cancel);
                await silos[(id + 1) % 2].Append([story.Dispatch("roads")], Cancel);
            },
            Cancel)));

        Assert.Equal(Enumerable.Range(1, 20), (await silos[0].Reader.ReadWork("roads", 0, 100, Cancel)).Select(it => (int)it.Sequence));
    }

    [Fact]
    public async Task Of_two_silos_that_take_one_incident_at_once_one_does()
    {
        var silos = new[] { await Silo(), await Silo() };
        var failures = await Task.WhenAll(Enumerable.Range(1, 20).Select(id => Task.Run(
            async () => await Record.ExceptionAsync(() => silos[id % 2].Append([Story.Opening(id) with { Incidents = [new(0, new("hotline", "same"), 0, null)] }], Cancel)),
            Cancel)));

        Assert.Equal(19, failures.Count(failure => failure is IncidentTakenException));
        Assert.Equal(1, await silos[0].Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task A_silo_that_is_behind_is_told_what_another_one_wrote()
    {
        var (first, second) = (await Silo(), await Silo());
        var story = new Story(1);
        await first.Append([story.Open()], Cancel);
        var behind = story.File();
        await second.Append([behind], Cancel);

        var told = await Assert.ThrowsAsync<JournalConflictException>(() => first.Append([behind], Cancel));
        Assert.Equal((1, 2), (told.CaseId, told.Actual));
    }

    [Fact]
    public async Task Of_two_silos_that_both_believe_they_hold_a_case_one_is_refused_reads_again_and_goes_on()
    {
        var silos = new[] { await Silo(), await Silo() };
        var (opening, refused) = (new Story(1), 0);
        await silos[0].Append([opening.Open()], Cancel);

        await Task.WhenAll(silos.Select((silo, number) => Task.Run(
            async () =>
            {
                for (var count = 0; count < Each; count++)
                {
                    while (await Record.ExceptionAsync(async () => await silo.Append([(await Read(silo)).Corroborate($"{number}/{count}")], Cancel)) is { } told)
                    {
                        Assert.IsType<JournalConflictException>(told);
                        Interlocked.Increment(ref refused);
                    }
                }
            },
            Cancel)));

        Assert.NotEqual(0, refused);
        Assert.Equal(Enumerable.Range(1, 1 + (2 * Each)), (await silos[0].Reader.ReadCase(1, Cancel)).Select(recorded => (int)recorded.Version));
    }

    [Theory]
    [InlineData("INSERT INTO event SELECT 99, stream_id, version, type, hash, body FROM event", "event_of_stream")]
    [InlineData("INSERT INTO incident SELECT source, source_id, 9, 9, 9 FROM incident", "incident_pkey")]
    public async Task The_store_itself_refuses_what_must_not_be_there_twice(string sql, string fence)
    {
        await (await Silo()).Append([Story.Opening(1)], Cancel);

        Assert.Equal(fence, Assert.Throws<PostgresException>(() => Run(sql)).ConstraintName);
    }

    private static async Task<Story> Read(PostgresJournal silo)
    {
        var story = new Story(1);
        story.Recall(await silo.Reader.ReadCase(1, Cancel));
        return story;
    }

    private static async Task Write(ICaseJournal silo, long id)
    {
        var story = new Story(id);
        await silo.Append([story.Open()], Cancel);
        for (var count = 1; count < Each; count++)
        {
            await silo.Append([story.Corroborate($"{id}/{count}")], Cancel);
        }
    }
}
