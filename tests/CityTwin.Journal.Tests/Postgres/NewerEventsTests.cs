using System.Text;
using CityTwin.Domain.Cases;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>A silo of a newer version has written to the journal, and one of this version reads it: while versions are mixed, and after a way back.</summary>
public sealed class NewerEventsTests(PostgresServer server) : PostgresTest(server)
{
    private const string NewerBody = """{"acting":"rule","at":"2026-03-02T12:00:00+00:00","mood":"good","because":[{"why":1}]}""";

    [Fact]
    public async Task An_event_with_a_field_that_this_version_does_not_know_is_read_without_it_and_history_goes_on_after_it()
    {
        var journal = await CaseWithNewer("case.filed.v2");
        using var reader = new PostgresReader(Database);
        var story = new Story(1);
        story.Recall(await reader.ReadCase(1, Cancel));
        Assert.Equal(CaseStage.Filed, story.State.Stage);

        await journal.Append([story.Dispatch("roads")], Cancel);

        Assert.Equal("roads", (await reader.FindCard(1, Cancel))!.Lead);
        await Holds();
    }

    [Fact]
    public async Task The_field_stays_in_the_journal_byte_for_byte_also_when_snapshots_are_made_anew()
    {
        await CaseWithNewer("case.filed.v2");
        using var reader = new PostgresReader(Database);

        await PostgresRebuild.Run(Database, null, Cancel);

        Assert.Equal(NewerBody, Encoding.UTF8.GetString((await reader.ReadCase(1, Cancel))[1].Body.Span));
        await Holds();
    }

    [Fact]
    public async Task A_case_with_an_event_of_a_kind_that_this_version_does_not_know_is_not_read_at_all_and_the_others_are()
    {
        var journal = await CaseWithNewer("case.vanished.v1");
        using var reader = new PostgresReader(Database);
        await journal.Append([Story.Opening(2)], Cancel);
        var story = new Story(1);

        var events = await reader.ReadCase(1, Cancel);
        var told = Assert.Throws<InvalidDataException>(() => story.Recall(events));

        Assert.Equal("The journal holds an event 'case.vanished.v1' that this version does not know; run a newer one.", told.Message);
        new Story(2).Recall(await reader.ReadCase(2, Cancel));
        Assert.Equal([1L, 2L], (await reader.Search(new CardQuery { Limit = 10 }, Cancel)).Select(card => card.Id).Order());
        Assert.Equal([1L, 2L], (await reader.ReadChanges(0, 10, Cancel)).Cards.Select(card => card.Id).Order());
    }

    [Fact]
    public async Task Snapshots_are_not_made_anew_from_what_this_version_does_not_know_and_stay_as_they_were()
    {
        await CaseWithNewer("case.vanished.v1");
        using var reader = new PostgresReader(Database);
        var before = await reader.FindCard(1, Cancel);

        await Assert.ThrowsAsync<InvalidDataException>(() => PostgresRebuild.Run(Database, null, Cancel));

        Assert.Equal(before, await reader.FindCard(1, Cancel));
    }

    /// <summary>A case that was opened and filed; its second event is as a newer version would have written it, hash and all.</summary>
    private async Task<PostgresJournal> CaseWithNewer(string type)
    {
        var journal = await Silo();
        var story = new Story(1);
        await journal.Append([story.Open()], Cancel);
        await journal.Append([story.File()], Cancel);
        using var reader = new PostgresReader(Database);
        var (first, body) = ((await reader.ReadCase(1, Cancel))[0], Encoding.UTF8.GetBytes(NewerBody));
        await using var connection = RawPostgres.Open(Database);
        await using var command = new NpgsqlCommand("UPDATE event SET type = $1, body = $2, hash = $3 WHERE stream_id = 1 AND version = 2", connection)
        {
            Parameters = { new() { Value = type }, new() { Value = body }, new() { Value = HashChain.Next(first.Hash.Span, 1, 2, type, body) } },
        };
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
        return journal;
    }

    private async Task Holds()
    {
        using var reader = new PostgresReader(Database);
        Assert.Empty((await JournalVerification.Run(reader, null, Cancel)).Findings);
    }
}
