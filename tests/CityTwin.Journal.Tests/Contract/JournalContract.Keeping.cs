using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Contract;

/// <summary>Limits that are due, numbers set aside, the clock, and what survives.</summary>
public abstract partial class JournalContract
{
    [Fact]
    public async Task Limits_are_listed_earliest_first_up_to_an_instant()
    {
        foreach (var (id, hours) in new[] { (1, 3), (2, 1), (3, 2), (4, 9) })
        {
            await Append((await Begin(id)).File(Story.Noon.AddHours(hours)));
        }

        await Append((await Begin(5)).File());

        Assert.Equal(
            [new Deadline(2, Story.Noon.AddHours(1)), new Deadline(3, Story.Noon.AddHours(2)), new Deadline(1, Story.Noon.AddHours(3))],
            await Reader.ReadDeadlines(Story.Noon.AddHours(3), 10, Cancel));
        Assert.Equal([2L, 3L], (await Reader.ReadDeadlines(Story.Noon.AddHours(3), 2, Cancel)).Select(limit => limit.StreamId));
    }

    [Fact]
    public async Task A_limit_that_was_recorded_is_not_listed_again()
    {
        var story = await Begin(1);
        await Append(story.File(Story.Noon.AddHours(1)));
        await Append(story.PassLimit());

        Assert.Empty(await Reader.ReadDeadlines(Story.Noon.AddDays(9), 10, Cancel));
    }

    [Fact]
    public async Task A_case_that_ended_has_no_limit_until_it_is_reopened()
    {
        var story = await Begin(1);
        await Append(story.File(Story.Noon.AddHours(1)));
        await Append(story.Dispatch("roads"));
        await Append(story.Finish());
        Assert.Empty(await Reader.ReadDeadlines(Story.Noon.AddDays(9), 10, Cancel));

        await Append(story.Next(new CaseEvent.Reopened(
            "it came back", "centre", Story.Noon, ReopenGround.Supervisor, null, [new ClockMove(0, Story.Noon.AddHours(1))])));
        Assert.Equal([1L], (await Reader.ReadDeadlines(Story.Noon.AddDays(9), 10, Cancel)).Select(limit => limit.StreamId));
    }

    [Fact]
    public async Task Case_ids_set_aside_never_overlap()
    {
        var blocks = await Task.WhenAll(Enumerable.Range(1, 24).Select(size => Task.Run(
            async () => (First: await Journal.ReserveCaseIds(size, Cancel), Size: size), Cancel)));

        var ids = blocks.SelectMany(block => Enumerable.Range(0, block.Size).Select(offset => block.First + offset)).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.True(ids.Min() > 0);
    }

    [Fact]
    public async Task The_first_clock_holds()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() => Journal.ClaimClock($"clock {number}", Cancel), Cancel)));

        var holding = Assert.Single(claims.Distinct());
        Assert.Equal(holding, await Journal.ClaimClock("real", Cancel));
    }

    [Fact]
    public async Task Packs_in_force_are_listed_the_latest_first_and_the_same_one_again_is_no_change()
    {
        var (first, second) = (new PackInForce("1", Story.Noon, PackInForce.AtStart), new PackInForce("2", Story.Noon.AddHours(1), "centre"));
        foreach (var pack in new[] { first, first with { Since = Story.Noon.AddMinutes(5) }, second, first with { Since = Story.Noon.AddHours(2) } })
        {
            await Journal.RecordPack(pack, Cancel);
        }

        Assert.Equal([first with { Since = Story.Noon.AddHours(2) }, second, first], await Reader.ReadPacks(10, Cancel));
        Assert.Single(await Reader.ReadPacks(1, Cancel));
    }

    [Fact]
    public async Task Everything_is_found_again_when_the_journal_is_opened_again()
    {
        var story = new Story(7);
        await Append(story.Open(text: SaltedText.Of("dark")));
        await Append(story.File(Story.Noon.AddHours(1)));
        await Journal.ClaimClock("stepped", Cancel);
        await Journal.RecordPack(new PackInForce("1", Story.Noon, "centre"), Cancel);
        var reserved = await Journal.ReserveCaseIds(100, Cancel);
        var events = (await Reader.ReadFeed(0, 10, Cancel)).Select(Written).ToList();
        var card = (await Reader.FindCard(7, Cancel))!.Said();

        Close();

        Assert.Equal(events, (await Reader.ReadFeed(0, 10, Cancel)).Select(Written));
        Assert.Equal(card, (await Reader.FindCard(7, Cancel))!.Said());
        Assert.Equal([7], (await Reader.Search(new CardQuery { Areas = ["N1"] }, Cancel)).Ids());
        Assert.Equal([7L], (await Reader.ReadDeadlines(Story.Noon.AddDays(1), 10, Cancel)).Select(limit => limit.StreamId));
        Assert.Equal("dark", (await Reader.ReadTexts([1], Cancel))[1].Text);
        Assert.NotNull((await Reader.FindIncidents([new("hotline", "case-7")], Cancel))[0]);
        Assert.Equal("stepped", await Journal.ClaimClock("real", Cancel));
        Assert.Equal(new PackInForce("1", Story.Noon, "centre"), Assert.Single(await Reader.ReadPacks(9, Cancel)));
        Assert.Equal(reserved + 100, await Journal.ReserveCaseIds(1, Cancel));
        Assert.Equal(3, await Append(story.Dispatch("roads")));
        await Assert.ThrowsAsync<IncidentTakenException>(() => Append(Story.Opening(8) with { Incidents = [new(0, new("hotline", "case-7"), 0, null)] }));
    }

    private static string Written(RecordedEvent recorded) =>
        $"{recorded.Position} {recorded.StreamId} {recorded.Version} {recorded.Type} {Convert.ToHexString(recorded.Body.Span)} {Convert.ToHexString(recorded.Hash.Span)}";
}
