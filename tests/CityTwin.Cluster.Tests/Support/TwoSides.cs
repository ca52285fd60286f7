using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Postgres;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>
/// A cluster of two silos, each with a gateway that knows no other silo, which can be torn into two halves that stay so: no half hears the other, and
/// each goes on with a table of membership of its own, in which the other one dies. Both write the same journal.
/// </summary>
/// <remarks>
/// A cut alone gives two actors of one case for a second or two: whoever is declared dead in the common table reads so, and ends. Here each silo and
/// gateway finds in the journal, at its start, queries of membership that name a view of its own half; the cut makes tables of the views.
/// </remarks>
internal sealed class TwoSides : IAsyncDisposable
{
    private static readonly string[] Tables = ["OrleansMembershipVersionTable", "OrleansMembershipTable"];

    private const int LinesSaid = 60;
    private readonly List<(string Schema, Member Silo, Member Gateway)> sides = [];
    private readonly string common;

    private TwoSides(string database) => (Database, common) = (database, PostgresServer.SchemaOf(database));

    /// <summary>The connection string of their PostgreSQL.</summary>
    public string Database { get; }

    /// <summary>A door on the one side.</summary>
    public CityTwinClient Left => sides[0].Gateway.Client;

    /// <summary>A door on the other.</summary>
    public CityTwinClient Right => sides[1].Gateway.Client;

    public static async Task<TwoSides> Start(string database)
    {
        var cluster = new TwoSides(database);
        try
        {
            using (await PostgresJournal.Open(database, TestContext.Current.CancellationToken))
            {
                // Its tables are there now.
            }

            await cluster.Add("left");
            await cluster.Add("right");
            await Until.Holds("both silos are of one cluster", () => Task.FromResult(cluster.Active(cluster.common) == 2));
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>From now on neither half knows of the other but by the journal.</summary>
    public void Cut()
    {
        // First tables of their own: a half that gave up the other before them would write its death where the other one reads it.
        foreach (var side in sides)
        {
            RawPostgres.Run(Database, string.Concat(Tables.Select(table => $"""
                DROP VIEW {side.Schema}.{table};
                CREATE TABLE {side.Schema}.{table} (LIKE {common}.{table} INCLUDING ALL);
                INSERT INTO {side.Schema}.{table} SELECT * FROM {common}.{table};
                """)));
        }

        Assert.All(sides, side => Assert.True(Active(side.Schema) == 2, "Before they were cut, one gave up the other."));
        sides.ForEach(side => side.Silo.Line!.FallSilent());
    }

    /// <summary>Whether each half holds itself for the only one there is, and runs.</summary>
    public bool EachIsAlone => sides.All(side =>
        side is { Silo.HasFallen: false, Gateway.HasFallen: false } && Active(side.Schema) == 1 && Active(side.Schema, side.Silo.Line!.Port) == 1);

    /// <summary>What the silos and gateways have said, of which a failure is understood.</summary>
    public string Said => string.Join('\n', sides.SelectMany(side => new[] { side.Silo, side.Gateway }).Select(member =>
        $"--- {(member.IsGateway ? "gateway" : "silo")}, {(member.HasFallen ? "fallen" : "alive")}\n{string.Join('\n', member.Output.Split('\n').TakeLast(LinesSaid))}"));

    /// <summary>Holds the journal against itself.</summary>
    public async Task Verify()
    {
        using var reader = new PostgresReader(Database);
        var verification = await JournalVerification.Run(reader, null, TestContext.Current.CancellationToken);
        Assert.True(verification.Wrong == 0, string.Join('\n', verification.Findings));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var side in sides)
        {
            await side.Gateway.DisposeAsync();
            await side.Silo.DisposeAsync();
            RawPostgres.Run(Database, $"DROP SCHEMA {side.Schema} CASCADE");
        }

        PostgresServer.Drop(Database);
    }

    private async Task Add(string name)
    {
        var schema = $"{common}_{name}";
        sides.Add((schema, new Member(Database, isGateway: false, port => new Wire(port)), new Member(Database, isGateway: true)));
        var (_, silo, gateway) = sides[^1];
        RawPostgres.Run(Database, $"CREATE SCHEMA {schema}; {string.Concat(Tables.Select(table => $"CREATE VIEW {schema}.{table} AS SELECT * FROM {common}.{table};"))}");
        RawPostgres.Run(Database, $"UPDATE OrleansQuery SET QueryText = regexp_replace(QueryText, '(\\w+\\.)?(Orleans\\w+Table)', '{schema}.\\2', 'g')");
        RawPostgres.Run(Database, $"UPDATE OrleansQuery SET QueryText = regexp_replace(QueryText, '( AND Port = \\d+)?;', ' AND Port = {silo.Line!.Port};') WHERE QueryKey = 'GatewaysQueryKey'");
        await silo.Start();
        await gateway.Start();
    }

    // By a table of membership: 3 is active.
    private long Active(string schema, int? port = null) =>
        RawPostgres.Number(Database, $"SELECT count(*) FROM {schema}.OrleansMembershipTable WHERE Status = 3 {(port is null ? string.Empty : $"AND Port = {port}")}");
}
