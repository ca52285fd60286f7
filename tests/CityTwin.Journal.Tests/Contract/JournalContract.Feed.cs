using CityTwin.Domain.Cases;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>The journal is the feed: in order, without gaps, from any position on.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task The_feed_is_read_in_pieces_from_any_position()
    {
        var story = await Begin(7);
        await Append(story.File());
        await Append(story.Dispatch("roads"));

        Assert.Equal([1, 2], (await Reader.ReadFeed(0, 2, Cancel)).Select(recorded => recorded.Position));
        Assert.Equal([3], (await Reader.ReadFeed(2, 2, Cancel)).Select(recorded => recorded.Position));
        Assert.Empty(await Reader.ReadFeed(3, 2, Cancel));
    }

    [Fact]
    public async Task Whoever_follows_while_writers_race_sees_every_position_once_and_in_order()
    {
        const int writers = 8;
        const int each = 25;
        var writing = Task.WhenAll(Enumerable.Range(1, writers).Select(id => Task.Run(() => WriteAll(id, each), Cancel)));

        var versions = new Dictionary<long, long>();
        var position = 0L;
        while (position < writers * each)
        {
            foreach (var recorded in await Reader.ReadFeed(position, 7, Cancel))
            {
                Assert.Equal(++position, recorded.Position);
                Assert.Equal(versions.GetValueOrDefault(recorded.StreamId) + 1, recorded.Version);
                versions[recorded.StreamId] = recorded.Version;
            }

            Assert.False(writing.IsFaulted, "writing failed");
            await Task.Yield();
        }

        await writing;
        Assert.Empty(await Reader.ReadFeed(position, 7, Cancel));
    }

    [Fact]
    public async Task Changes_bring_one_card_a_case_as_it_stands_now()
    {
        var (first, second) = (await Begin(1), await Begin(2));
        await Append(first.File());
        await Append(first.Dispatch("roads"));

        var changes = await Reader.ReadChanges(0, 10, Cancel);

        Assert.Equal([(2, 2), (1, 4)], changes.Cards.Select(card => (card.Id, card.Position)));
        Assert.Equal((first.Card with { Position = 4 }).Said(), changes.Cards[1].Said());
        Assert.Equal((second.Card with { Position = 2 }).Said(), changes.Cards[0].Said());
        Assert.Equal(4, changes.UpTo);
    }

    [Fact]
    public async Task Changes_resume_where_they_ended()
    {
        var stories = new List<Story>();
        for (var id = 1; id <= 5; id++)
        {
            stories.Add(await Begin(id));
        }

        var some = await Reader.ReadChanges(0, 2, Cancel);
        await Append(stories[0].File());
        var more = await Reader.ReadChanges(some.UpTo, 10, Cancel);

        Assert.Equal([1, 2], some.Cards.Ids());
        Assert.Equal([3, 4, 5, 1], more.Cards.Ids());
        Assert.Equal(6, more.UpTo);
        Assert.Equal((0, 6), await Changes(6));
    }

    [Fact]
    public async Task Whoever_follows_changes_while_writers_race_ends_with_every_case_as_it_stands()
    {
        const int writers = 8;
        const int each = 25;
        var writing = Task.WhenAll(Enumerable.Range(1, writers).Select(id => Task.Run(() => WriteAll(id, each), Cancel)));

        var known = new Dictionary<long, CaseCard>();
        var position = 0L;
        while (position < writers * each)
        {
            var changes = await Reader.ReadChanges(position, 3, Cancel);
            foreach (var card in changes.Cards)
            {
                Assert.True(!known.TryGetValue(card.Id, out var before) || before.Version < card.Version, "a card went back or came twice");
                known[card.Id] = card;
            }

            Assert.True(changes.UpTo >= position);
            position = changes.UpTo;
            Assert.False(writing.IsFaulted, "writing failed");
            await Task.Yield();
        }

        await writing;
        Assert.Equal(Enumerable.Repeat((long)each, writers), known.Values.Select(card => card.Version));
    }

    [Fact]
    public async Task Open_cases_are_handed_over_one_by_one_with_the_position_they_stand_for()
    {
        var closed = await Begin(2);
        await Begin(3);
        await Begin(1);
        await Append(closed.File());
        await Append(closed.Dispatch("roads"));
        await Append(closed.Finish());

        var taken = new List<CaseCard>();
        Assert.Equal(8, await Reader.ReadOpen(taken.Add, Cancel));
        Assert.Equal([1, 3], taken.Ids());
    }

    private async Task<(int Cards, long UpTo)> Changes(long after)
    {
        var changes = await Reader.ReadChanges(after, 10, Cancel);
        return (changes.Cards.Count, changes.UpTo);
    }
}
