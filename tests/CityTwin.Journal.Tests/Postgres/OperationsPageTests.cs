using System.Text.RegularExpressions;
using CityTwin.Domain.Cases;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Support;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>What docs/operations.md tells an administrator to run, run in its order on a server of this test's own.</summary>
public sealed partial class OperationsPageTests : IDisposable
{
    private readonly PrivateServer server = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task The_page_sets_a_database_up_erases_old_texts_and_archives_what_ended()
    {
        server.Start();
        PostgresServer.Require(server.Missing);
        string[] said = [.. Blocks().Matches(await File.ReadAllTextAsync(Path.Combine(PrivateServer.Root(), "docs", "operations.md"), Cancel)).Select(block => block.Groups[1].Value)];
        Assert.Equal(4, said.Length);
        foreach (var statement in said[0].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            RawPostgres.Run(server.ConnectionString, statement);
        }

        RawPostgres.Run(As("citytwin"), said[1]);
        using var journal = await PostgresJournal.Open(As("citytwin_silo"), Cancel);
        await journal.Append([Ended(1, Story.Noon.AddYears(-8))], Cancel);
        await journal.Append([Ended(2, new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero))], Cancel);

        RawPostgres.Run(As("citytwin_silo"), said[2]);
        using var gateway = new PostgresReader(As("citytwin_gateway"));
        Assert.Equal([3L], (await gateway.ReadTexts([1, 3], Cancel)).Keys);
        Assert.Equal(0, (await JournalVerification.Run(gateway, null, Cancel)).Wrong);
        Assert.Equal([2L, 2L], await Archived(said[3]));
    }

    private static CaseAppend Ended(long id, DateTimeOffset at)
    {
        var text = SaltedText.Of("dark");
        var story = new Story(id);
        var opened = story.Open(at: at, text: text);
        return CaseAppend.To(id, Case.Unreported, default, [.. opened.Events, new CaseEvent.Rejected("not the city's", "centre", at)], opened.Incidents);
    }

    private async Task<List<long>> Archived(string sql)
    {
        await using var source = NpgsqlDataSource.Create(As("citytwin_gateway"));
        return await source.List(row => row.GetInt64(0), sql, [], Cancel);
    }

    private string As(string role) => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = role, Database = "boston" }.ToString();

    [GeneratedRegex("```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
