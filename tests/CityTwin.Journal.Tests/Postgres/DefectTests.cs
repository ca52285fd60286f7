using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>Appends that cannot be written, and a store that fails.</summary>
public sealed class DefectTests(PostgresServer server) : PostgresTest(server)
{
    private const string FullDisk =
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full' USING ERRCODE = '53100'; END $$; "
        + "CREATE TRIGGER full_disk BEFORE INSERT ON card FOR EACH ROW EXECUTE FUNCTION full_disk()";

    // The database knows no text with a zero in it; SQLite does.
    private static SaltedText Unwritable => SaltedText.Of("dark\0er");

    [Fact]
    public async Task An_append_that_cannot_be_written_does_no_harm_to_those_beside_it()
    {
        var journal = await Silo();
        var right = Enumerable.Range(1, 20).Select(id => journal.Append([Story.Opening(id)], Cancel)).ToList();
        var wrong = journal.Append([new Story(99).Open(text: Unwritable)], Cancel);
        var defect = journal.Append([Story.Opening(98) with { Change = null! }], Cancel);
        right.AddRange(Enumerable.Range(21, 20).Select(id => journal.Append([Story.Opening(id)], Cancel)));

        Assert.Equal(Enumerable.Range(1, 40), (await Task.WhenAll(right)).Select(positions => (int)positions[0]).Order());
        await Assert.ThrowsAsync<JournalUnavailableException>(() => wrong);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => defect);
        Assert.Equal(40, await journal.Reader.LastPosition(Cancel));
    }

    [Fact]
    public async Task A_store_that_fails_acknowledges_nothing_and_recovers()
    {
        var journal = await Silo();
        await journal.Append([Story.Opening(1)], Cancel);
        Run(FullDisk);

        var told = await Assert.ThrowsAsync<JournalUnavailableException>(() => journal.Append([Story.Opening(2, kind: "tiny:matter:new")], Cancel));
        Assert.Contains("disk full", told.Message, StringComparison.Ordinal);
        Assert.Equal(1, await journal.Reader.LastPosition(Cancel));

        Run("DROP TRIGGER full_disk ON card");
        Assert.Equal([2L], await journal.Append([Story.Opening(2, kind: "tiny:matter:new")], Cancel));
        Assert.Equal("tiny:matter:new", (await journal.Reader.FindCard(2, Cancel))!.Kind);
    }

    [Fact]
    public async Task What_waits_when_the_journal_is_closed_is_still_written()
    {
        var journal = await Silo();
        var waiting = Enumerable.Range(1, 50).Select(id => journal.Append([Story.Opening(id)], Cancel)).ToList();
        journal.Dispose();

        Assert.Equal(50, (await Task.WhenAll(waiting)).Length);
        Assert.Equal(50, await (await Silo()).Reader.LastPosition(Cancel));
    }
}
