using System.Diagnostics;
using CityTwin.Client;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Tests.Postgres;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Cluster.Tests;

/// <summary>Accidents under load; after each the city is held against what its senders were told.</summary>
[Trait("pace", "slow")]
public sealed class AccidentTests(PostgresServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silos_and_gateways_killed_under_load_lose_nothing_and_double_nothing()
    {
        await using var cluster = await CityCluster.Start(server.Fresh(), silos: 3, gateways: 2);
        Load[] loads = [new("north", cluster.Gateways[0].Client, seed: 1), new("south", cluster.Gateways[1].Client, seed: 2)];
        Array.ForEach(loads, load => load.Begin());
        await Load.AllTakeReports("reports are taken at both gateways", loads);

        foreach (var victim in new[] { cluster.Silos[0], cluster.Silos[1], cluster.Gateways[0] })
        {
            await victim.Kill();
            var since = Stopwatch.GetTimestamp();
            await Load.AllTakeReports("reports are taken again after a kill", victim.IsGateway ? [loads[1]] : loads);
            TestContext.Current.SendDiagnosticMessage($"{(victim.IsGateway ? "gateway" : "silo")} killed: reports are taken at every other door after {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s");
            await victim.Start();
            await Load.AllTakeReports("reports are taken with the member that came back", loads);
        }

        await NothingIsLostOrDoubled(cluster, loads);
    }

    [Fact]
    public async Task PostgreSQL_that_dies_and_comes_back_is_gone_on_with()
    {
        using var own = new PrivateServer();
        own.Start();
        PostgresServer.Require(own.Missing);
        await using var cluster = await CityCluster.Start($"{own.ConnectionString};Search Path=city, public", silos: 2, gateways: 1);
        var load = new Load("steady", cluster.Gateways[0].Client, seed: 1);
        load.Begin();
        await Load.AllTakeReports("reports are taken", load);

        own.Kill();
        await Until.Holds("a report is refused with a code that says to try again", async () =>
        {
            try
            {
                await cluster.Gateways[0].Client.Intake.ReportIncidentAsync(new() { Incident = load.Another() }, cancellationToken: Cancel);
                return false;
            }
            catch (RpcException refused)
            {
                return refused.StatusCode is StatusCode.Unavailable && refused.RejectionCode() == "journal.unavailable";
            }
        });
        own.Start();
        var since = Stopwatch.GetTimestamp();
        await Load.AllTakeReports("reports are taken again", load);
        TestContext.Current.SendDiagnosticMessage($"PostgreSQL killed: reports are taken {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after it came back");

        await NothingIsLostOrDoubled(cluster, load);
    }

    // Takes minutes and depends on when the silo is given up: for the long schedule, asked for with -explicit only.
    [Fact(Explicit = true)]
    public async Task A_silo_that_stood_still_until_it_was_given_up_comes_back_from_the_dead_and_writes_nothing_twice()
    {
        await using var cluster = await CityCluster.Start(server.Fresh(), silos: 3, gateways: 1);
        var load = new Load("steady", cluster.Gateways[0].Client, seed: 5);
        load.Begin();
        await Load.AllTakeReports("reports are taken", load);

        await cluster.Silos[0].Freeze();
        var since = Stopwatch.GetTimestamp();
        await Load.AllTakeReports("reports are taken while a silo stands still", load);
        TestContext.Current.SendDiagnosticMessage($"silo frozen: reports are taken after {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s");
        await Until.Holds("the others have given it up", () => Task.FromResult(GivenUp(cluster)));

        await cluster.Silos[0].Thaw();
        await Load.AllTakeReports("reports are taken when it has come back", load);
        await NothingIsLostOrDoubled(cluster, load);
    }

    // By the table of membership: 6 is dead.
    private static bool GivenUp(CityCluster cluster) => RawPostgres.Number(cluster.Database, "SELECT count(*) FROM OrleansMembershipTable WHERE Status = 6") > 0;

    private static async Task NothingIsLostOrDoubled(CityCluster cluster, params Load[] loads)
    {
        await Task.WhenAll(loads.Select(load => load.End()));
        foreach (var load in loads)
        {
            var keys = load.Receipts.Keys.Select(id => new IncidentKey(load.Source, id)).ToList();
            var found = await cluster.Read(reader => reader.FindIncidents(keys, Cancel));
            Assert.All(found.Zip(keys), pair => Assert.Equal(load.Receipts[pair.Second.SourceId].Position, pair.First?.Position));
        }

        await cluster.Verify();
        var taken = await cluster.Read(async reader => await JournalStats.Of(reader, Cancel));
        Assert.Equal(loads.Sum(load => load.Receipts.Count), taken.Incidents);
        await Until.Holds("the sums of the city are those of a recount", async () =>
            (await cluster.Gateways[^1].Client.Places.GetAreaSumsAsync(new() { Code = "3490" }, cancellationToken: Cancel)).Sums.Open == taken.Open);
    }
}
