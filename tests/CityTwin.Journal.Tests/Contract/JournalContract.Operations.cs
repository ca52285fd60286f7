using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>Operations across borders stand in the same journal, under ids below zero.</summary>
public abstract partial class JournalContract
{
    private static readonly OperationEvent.Opened Boundary = (OperationEvent.Opened)OperationSamples.All[0];
    private static readonly OperationEvent.Opened Whistle = (OperationEvent.Opened)OperationSamples.All[1];

    [Fact]
    public async Task A_case_and_its_operation_are_opened_by_one_append()
    {
        Assert.Equal([1, 2], await Journal.Append([Story.Opening(7), Next(-7, Operation.Unopened, Boundary)], Cancel));

        Assert.Equal([true, false], (await Reader.ReadFeed(0, 10, Cancel)).Select(recorded => recorded.IsOfCase));
        var recorded = Assert.Single(await Reader.ReadOperation(-7, Cancel));
        Assert.Equal((2L, 1L, "operation.opened.v1"), (recorded.Position, recorded.Version, recorded.Type));
        Assert.Equal(OperationCodec.Encode(Boundary), OperationCodec.Encode(recorded.DecodeOperation()));
        Assert.Equal([7], (await Reader.ReadChanges(0, 10, Cancel)).Cards.Ids());
        Assert.Equal(2, (await Reader.ReadChanges(0, 10, Cancel)).UpTo);
    }

    [Fact]
    public async Task An_operation_reads_back_as_it_stands()
    {
        var (opened, hash) = await Write(-7, Operation.Unopened, default, Boundary);
        var (settled, _) = await Write(-7, opened, hash, new OperationEvent.Settled("street-07", SettledBy.Designation, "the map", "district-a", Story.Noon));

        Assert.Equal(
            OperationCodec.Encode(OperationCard.Of(-7, settled) with { Position = 2 }), OperationCodec.Encode((await Reader.FindOperation(-7, Cancel))!));
        Assert.Null(await Reader.FindOperation(-8, Cancel));
        Assert.Empty(await Reader.ReadOperation(-8, Cancel));
    }

    [Fact]
    public async Task Operations_are_listed_the_newest_first_and_the_open_ones_apart()
    {
        var (whistle, hash) = await Write(-1, Operation.Unopened, default, Whistle);
        await Write(-2, Operation.Unopened, default, Boundary);
        await Write(-3, Operation.Unopened, default, Whistle);
        await Write(-1, whistle, hash, new OperationEvent.Ended(OperationEnd.GivenUp, "no longer needed", "centre", Story.Noon));

        Assert.Equal([-3, -2, -1], (await Reader.ListOperations(openOnly: false, 10, Cancel)).Select(card => card.Id));
        Assert.Equal([-3, -2], (await Reader.ListOperations(openOnly: true, 10, Cancel)).Select(card => card.Id));
        Assert.Equal([-3], (await Reader.ListOperations(openOnly: false, 1, Cancel)).Select(card => card.Id));
        Assert.Equal([-3, -1], (await Reader.ReadOperationChanges(2, 10, Cancel)).Select(card => card.Id));
        Assert.Equal([-2, -3], (await Reader.ReadOperationChanges(0, 2, Cancel)).Select(card => card.Id));
    }

    [Fact]
    public async Task A_designation_is_a_precedent_until_it_is_revoked()
    {
        var settled = new OperationEvent.Settled("street-07", SettledBy.Designation, "the map", "district-a", Story.Noon);
        var (opened, hash) = await Write(-7, Operation.Unopened, default, Boundary);
        Assert.Empty(await Reader.ReadPrecedents(10, Cancel));

        var (state, next) = await Write(-7, opened, hash, settled);
        var precedent = Assert.Single(await Reader.ReadPrecedents(10, Cancel));
        Assert.Equal((Boundary.Opening.Edge!.Key, "street-07", -7L, Story.Noon, null), (precedent.Edge, precedent.Organisation, precedent.Operation, precedent.Since, precedent.RevokedAt));

        await Write(-7, state, next, new OperationEvent.PrecedentRevoked("the map changed", "district-a", Story.Noon.AddHours(1)));
        Assert.Equal(Story.Noon.AddHours(1), Assert.Single(await Reader.ReadPrecedents(10, Cancel)).RevokedAt);
    }

    [Fact]
    public async Task An_operation_tells_organisations_and_has_limits_as_cases_do()
    {
        var (opened, hash) = await Write(-7, Operation.Unopened, default, Boundary);

        var told = Assert.Single(await Reader.ReadWork("street-03", 0, 10, Cancel));
        Assert.Equal((-7L, 1L, WorkNoticeKind.ClaimAsked, false), (told.StreamId, told.Position, told.Kind, told.IsOfCase));
        Assert.Equal([new Deadline(-7, Boundary.StageClock!.DueAt)], await Reader.ReadDeadlines(Boundary.StageClock.DueAt, 10, Cancel));
        Assert.Empty(await Reader.ReadDeadlines(Boundary.StageClock.DueAt.AddSeconds(-1), 10, Cancel));

        await Write(-7, opened, hash, new OperationEvent.Ended(OperationEnd.GivenUp, "no longer needed", "centre", Story.Noon));
        Assert.Empty(await Reader.ReadDeadlines(Boundary.StageClock.DueAt, 10, Cancel));
    }

    [Fact]
    public async Task Of_two_who_change_an_operation_the_later_one_is_told_and_nothing_beside_it_is_written()
    {
        await Write(-7, Operation.Unopened, default, Boundary);

        var told = await Assert.ThrowsAsync<JournalConflictException>(() => Journal.Append([Story.Opening(8), Next(-7, Operation.Unopened, Boundary)], Cancel));

        Assert.Equal((-7, 1), (told.CaseId, told.Actual));
        Assert.Equal(1, await Reader.LastPosition(Cancel));
    }

    private static OperationAppend Next(long id, Operation before, OperationEvent happened) => OperationAppend.To(id, before, default, [happened]);

    private async Task<(Operation After, ReadOnlyMemory<byte> Hash)> Write(long id, Operation before, ReadOnlyMemory<byte> hash, OperationEvent happened)
    {
        var append = OperationAppend.To(id, before, hash, [happened]);
        await Journal.Append([append], Cancel);
        return (append.Change.After, append.LastHash);
    }
}
