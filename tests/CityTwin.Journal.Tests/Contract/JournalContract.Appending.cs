using CityTwin.Domain.Cases;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>Appending: positions, conflicts, all or nothing.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task What_was_appended_reads_back_as_it_was()
    {
        var story = new Story(7);
        CaseAppend[] told = [story.Open(), story.Corroborate("2"), story.File(Story.Noon.AddDays(2)), story.Dispatch("roads"), story.Finish()];
        foreach (var part in told)
        {
            await Append(part);
        }

        var read = await Reader.ReadCase(7, Cancel);

        Assert.Equal(told.SelectMany(part => part.Events).Select(CardSaying.Said), read.Select(recorded => recorded.Decode().Said()));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], read.Select(recorded => recorded.Version));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], read.Select(recorded => recorded.Position));
        Assert.Equal((story.Card with { Position = 7 }).Said(), (await Reader.FindCard(7, Cancel))!.Said());
    }

    [Fact]
    public async Task An_empty_journal_has_nothing_to_tell()
    {
        Assert.Equal(0, await Reader.LastPosition(Cancel));
        Assert.Empty(await Reader.ReadFeed(0, 10, Cancel));
        Assert.Empty(await Reader.ReadCase(7, Cancel));
        Assert.Empty(await Reader.Search(new CardQuery(), Cancel));
        Assert.Null(await Reader.FindCard(7, Cancel));
        Assert.Null(await Reader.FindEvent(1, Cancel));
        Assert.Equal((0, 0), await Changes(0));
    }

    [Fact]
    public async Task An_event_is_found_by_its_position()
    {
        var story = await Begin(7);
        await Append(story.File());

        Assert.Equal((7, 2, "case.filed.v2"), await Reader.FindEvent(2, Cancel) is { } found ? (found.StreamId, found.Version, found.Type) : default);
        Assert.Null(await Reader.FindEvent(3, Cancel));
    }

    [Fact]
    public async Task Each_part_is_told_the_position_of_its_first_event()
    {
        var (first, second) = (new Story(1), new Story(2));
        await Append(first.Open());

        Assert.Equal([2, 5], await Journal.Append([first.Finish(), second.Open()], Cancel));
    }

    [Fact]
    public async Task Many_writers_at_once_get_contiguous_positions()
    {
        const int writers = 32;
        const int each = 8;
        var positions = await Task.WhenAll(Enumerable.Range(1, writers).Select(id => Task.Run(() => WriteAll(id, each), Cancel)));

        Assert.Equal(Enumerable.Range(1, writers * each).Select(position => (long)position), positions.SelectMany(of => of).Order());
        Assert.Equal(writers * each, await Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task A_writer_who_is_behind_is_told_and_writes_nothing()
    {
        await Begin(7);

        var told = await Assert.ThrowsAsync<JournalConflictException>(() => Append(Behind(7)));

        Assert.Equal((7, 1), (told.CaseId, told.Actual));
        Assert.Equal(1, await Reader.LastPosition(Cancel));
        Assert.Equal(1, (await Reader.FindCard(7, Cancel))!.Version);
    }

    [Fact]
    public async Task A_writer_who_is_ahead_is_told_and_writes_nothing()
    {
        var story = new Story(7);
        story.Open();

        var told = await Assert.ThrowsAsync<JournalConflictException>(() => Append(story.File()));

        Assert.Equal((7, 0), (told.CaseId, told.Actual));
        Assert.Equal(0, await Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task Of_many_who_write_the_same_version_one_wins_and_all_others_are_told()
    {
        await Begin(7);
        var writers = Enumerable.Range(0, 20).Select(number => Task.Run(() => Append(Next(number)), Cancel)).ToList();

        var lost = 0;
        foreach (var writer in writers)
        {
            lost += await Record.ExceptionAsync(() => writer) is JournalConflictException ? 1 : 0;
        }

        Assert.Equal(19, lost);
        Assert.Equal(2, await Reader.LastPosition(Cancel));

        static CaseAppend Next(int number)
        {
            var story = new Story(7);
            story.Open();
            return story.Next(new CaseEvent.Filed(null, $"writer {number}", Story.Noon));
        }
    }

    [Fact]
    public async Task Several_cases_at_once_are_all_written()
    {
        var (first, second) = (await Begin(1), await Begin(2));
        await Journal.Append([first.Next(new CaseEvent.Merged(2, "centre", Story.Noon)), second.Next(new CaseEvent.Absorbed(1, 1, "centre", Story.Noon))], Cancel);

        Assert.Equal(CaseStage.Merged, (await Reader.FindCard(1, Cancel))!.Stage);
        Assert.Equal((2, 4), await Reader.FindCard(2, Cancel) is { } card ? (card.Incidents, card.Position) : default);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_cases_at_once_are_none_written_when_one_of_them_is_behind(bool behindFirst)
    {
        var first = await Begin(1);
        await Begin(2);
        CaseAppend[] parts = [first.File(), Behind(2)];

        await Assert.ThrowsAsync<JournalConflictException>(() => Journal.Append(behindFirst ? [.. parts.Reverse()] : parts, Cancel));
        Assert.Equal(2, await Reader.LastPosition(Cancel));
        Assert.Equal(CaseStage.Reported, (await Reader.FindCard(1, Cancel))!.Stage);
    }

    [Fact]
    public async Task A_case_cannot_stand_in_two_parts_of_one_append()
    {
        var story = new Story(1);

        await Assert.ThrowsAsync<ArgumentException>(() => Journal.Append([story.Open(), story.File()], Cancel));
        Assert.Equal(0, await Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task A_refused_append_does_no_harm_to_those_beside_it()
    {
        var wrong = Enumerable.Range(0, 50).Select(_ => Append(new Story(1).Open())).ToList();
        var right = Enumerable.Range(100, 50).Select(id => Append(new Story(id).Open())).ToList();

        await Task.WhenAll(right);
        var failures = await Task.WhenAll(wrong.Select(task => Record.ExceptionAsync(() => task).AsTask()));
        Assert.Equal(49, failures.Count(failure => failure is JournalConflictException));
        Assert.Equal(51, await Reader.LastPosition(Cancel));
    }

    /// <summary>An append that believes the case to be new.</summary>
    private static CaseAppend Behind(long id)
    {
        var story = new Story(id);
        return story.Open() with { Incidents = [] };
    }

    private async Task<List<long>> WriteAll(long id, int count)
    {
        var story = new Story(id);
        var positions = new List<long> { await Append(story.Open()) };
        while (positions.Count < count)
        {
            positions.Add(await Append(story.Corroborate($"{id}/{positions.Count}")));
        }

        return positions;
    }
}
