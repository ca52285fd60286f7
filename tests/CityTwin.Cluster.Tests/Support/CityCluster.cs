using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Postgres;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>Silos and gateways of one city as real processes on one PostgreSQL. Each can be killed and started again.</summary>
internal sealed class CityCluster : IAsyncDisposable
{
    private readonly string database;
    private readonly List<Member> members = [];

    private CityCluster(string database) => this.database = database;

    public IReadOnlyList<Member> Silos => [.. members.Where(member => !member.IsGateway)];

    public IReadOnlyList<Member> Gateways => [.. members.Where(member => member.IsGateway)];

    public static async Task<CityCluster> Start(string database, int silos, int gateways)
    {
        var cluster = new CityCluster(database);
        cluster.members.AddRange(Enumerable.Range(0, silos).Select(_ => new Member(cluster.database, isGateway: false)));
        cluster.members.AddRange(Enumerable.Range(0, gateways).Select(_ => new Member(cluster.database, isGateway: true)));
        try
        {
            await Task.WhenAll(cluster.members.Select(member => member.Start()));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads the journal past the city.</summary>
    public async Task<T> Read<T>(Func<PostgresReader, Task<T>> read)
    {
        using var reader = new PostgresReader(database);
        return await read(reader);
    }

    /// <summary>Holds the journal against itself.</summary>
    public async Task Verify()
    {
        using var reader = new PostgresReader(database);
        var verification = await JournalVerification.Run(reader, null, TestContext.Current.CancellationToken);
        Assert.True(verification.Wrong == 0, string.Join('\n', verification.Findings));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in members)
        {
            await member.DisposeAsync();
        }

        PostgresServer.Drop(database);
    }
}
