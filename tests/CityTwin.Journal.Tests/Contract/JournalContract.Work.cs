using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>Obligations, the organisations' work feeds, and proofs.</summary>
public abstract partial class JournalContract
{
    private static readonly string Proof = new('a', 64);

    [Fact]
    public async Task A_feed_of_an_organisation_has_numbers_of_its_own_without_gaps()
    {
        foreach (var id in new[] { 1, 2, 3 })
        {
            await Append((await Begin(id)).Dispatch(id == 2 ? "parks" : "roads"));
        }

        Assert.Equal(
            [(1L, 1L, 1, WorkNoticeKind.Offered), (2L, 3L, 1, WorkNoticeKind.Offered)],
            (await Reader.ReadWork("roads", 0, 10, Cancel)).Select(it => (it.Sequence, it.StreamId, it.Obligation, it.Kind)));
        Assert.Equal([1L], (await Reader.ReadWork("parks", 0, 10, Cancel)).Select(it => it.Sequence));
        Assert.Empty(await Reader.ReadWork("nobody", 0, 10, Cancel));
        Assert.Equal((2L, 1L, 0L), (await Reader.LastWork("roads", Cancel), await Reader.LastWork("parks", Cancel), await Reader.LastWork("nobody", Cancel)));
    }

    [Fact]
    public async Task A_feed_is_read_on_after_a_number_and_backwards_since_an_instant()
    {
        var story = await Begin(1);
        await Append(story.Dispatch("roads"));
        await Append(story.Finish(Story.Noon.AddHours(3)));

        Assert.Equal([WorkNoticeKind.TakenUp], (await Reader.ReadWork("roads", 1, 1, Cancel)).Select(it => it.Kind));
        Assert.Equal(
            [WorkNoticeKind.Done, WorkNoticeKind.TakenUp, WorkNoticeKind.Offered], (await Reader.ReadWorkSince("roads", Story.Noon, 10, Cancel)).Select(it => it.Kind));
        Assert.Empty(await Reader.ReadWorkSince("roads", Story.Noon.AddTicks(TimeSpan.TicksPerMillisecond), 10, Cancel));
    }

    [Fact]
    public async Task Each_entry_names_the_event_that_says_so()
    {
        var story = await Begin(1);
        var offered = await Append(story.Dispatch("roads"));
        var finished = await Append(story.Finish());

        Assert.Equal([offered, finished, finished + 1], (await Reader.ReadWork("roads", 0, 10, Cancel)).Select(it => it.Position));
    }

    [Fact]
    public async Task What_is_open_is_listed_until_it_is_over()
    {
        var story = await Begin(1);
        await Append(story.Dispatch("roads"));
        Assert.Equal(
            [new ObligationRow(1, 1, ObligationState.Offered, DutyRole.Lead, Story.Noon, null, null, null)], await Reader.ReadObligations("roads", 10, Cancel));
        Assert.Equal([new("roads", 1)], await Reader.CountObligations(Cancel));

        await Append(story.Finish());
        Assert.Empty(await Reader.ReadObligations("roads", 10, Cancel));
        Assert.Empty(await Reader.CountObligations(Cancel));
    }

    [Fact]
    public async Task A_proof_is_found_in_another_case_and_not_in_its_own()
    {
        var story = await Begin(1);
        await Append(story.Dispatch("roads"));
        await Append(story.Next(new CaseEvent.Submitted("roads", Story.Noon, 1, [new Evidence(Proof, null, null)])));

        Assert.Null(await Reader.FindProofElsewhere(1, [Proof], Cancel));
        Assert.Equal(Proof, await Reader.FindProofElsewhere(2, [new string('b', 64), Proof], Cancel));
        Assert.Null(await Reader.FindProofElsewhere(2, [], Cancel));
    }

    [Fact]
    public async Task A_refused_append_leaves_no_number_behind()
    {
        await Append((await Begin(1)).Dispatch("roads"));
        var stale = new Story(2);
        await Append(stale.Open());
        stale.File();
        await Assert.ThrowsAsync<JournalConflictException>(() => Append(stale.Dispatch("roads")));
        await Append((await Begin(3)).Dispatch("roads"));

        Assert.Equal([1L, 2L], (await Reader.ReadWork("roads", 0, 10, Cancel)).Select(it => it.Sequence));
    }

    [Fact]
    public async Task A_secret_is_made_once()
    {
        Assert.Null(await Reader.FindSecret("token", Cancel));
        var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Journal.Secret("token", Cancel), Cancel)));

        Assert.Equal(32, secrets[0].Length);
        Assert.All(secrets, secret => Assert.Equal(secrets[0], secret));
        Assert.Equal(secrets[0], await Reader.FindSecret("token", Cancel));
        Assert.NotEqual(secrets[0], await Journal.Secret("other", Cancel));
    }
}
