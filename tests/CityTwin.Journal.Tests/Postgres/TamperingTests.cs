using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>Whoever changes history with the database in hands is found out.</summary>
public sealed class TamperingTests(PostgresServer server) : PostgresTest(server)
{
    [Fact]
    public async Task An_honest_history_holds()
    {
        var verification = await VerifiedAfter("SELECT 1");

        Assert.True(verification.Wrong == 0, string.Join('\n', verification.Findings));
        Assert.Equal((7, 2), (verification.Events, verification.Cases));
    }

    [Theory]
    [InlineData("UPDATE event SET body = convert_to(replace(convert_from(body, 'UTF8'), 'roads', 'parks'), 'UTF8') WHERE version = 3", "hash at position 3")]
    [InlineData("UPDATE event SET body = body || ' '::bytea WHERE position = 1", "hash at position 1")]
    [InlineData("UPDATE event SET type = 'case.signed.v1' WHERE position = 2", "hash at position 2")]
    [InlineData("UPDATE event SET hash = decode(repeat('00', 32), 'hex') WHERE position = 2", "hash at position 2")]
    [InlineData("DELETE FROM event WHERE position = 2", "Position 2 is missing")]
    [InlineData("UPDATE event SET stream_id = 9 WHERE stream_id = 2", "hash at position 7")]
    [InlineData("UPDATE note SET text = 'bright'", "text at position 1")]
    [InlineData("DELETE FROM incident WHERE source_id = 'case-2'", "does not find incident hotline/case-2")]
    [InlineData("UPDATE card SET incidents = 9 WHERE id = 1", "snapshot of case 1")]
    [InlineData("DELETE FROM card WHERE id = 1", "1 snapshots of 2 cases")]
    [InlineData("UPDATE finding SET type = 'situation.raised.v1' WHERE number = 3", "hash of finding 3")]
    [InlineData("DELETE FROM finding WHERE number = 2", "Finding 2 is missing")]
    public async Task A_change_is_told(string sql, string finding)
    {
        var verification = await VerifiedAfter(sql);

        Assert.Contains(verification.Findings, told => told.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_erased_text_is_no_finding()
    {
        Assert.Equal(0, (await VerifiedAfter("DELETE FROM note")).Wrong);
    }

    private async Task<JournalVerification> VerifiedAfter(string sql)
    {
        var journal = await Silo();
        var story = new Story(1);
        foreach (var part in new[] { story.Open(text: SaltedText.Of("dark")), story.File(Story.Noon.AddDays(1)), story.Dispatch("roads"), story.Finish(), Story.Opening(2) })
        {
            await journal.Append([part], Cancel);
        }

        await journal.AppendFindings(FindingSamples.All[..4], 0, Cancel);
        Run(sql);
        using var reader = new PostgresReader(Database);
        return await JournalVerification.Run(reader, null, Cancel);
    }
}
