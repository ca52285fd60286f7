using CityTwin.Client;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal.Tests.Postgres;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Cluster.Tests;

/// <summary>One city on several silos and gateways, real processes and a real PostgreSQL: any of them may die at any moment.</summary>
[Trait("pace", "slow")]
public sealed class ClusterTests(PostgresServer server)
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Silos_and_gateways_are_one_city()
    {
        await using var cluster = await CityCluster.Start(server.Fresh(), silos: 2, gateways: 2);
        var (one, other) = (cluster.Gateways[0].Client, cluster.Gateways[1].Client);
        var kind = (await one.City.GetCatalogueAsync(new(), cancellationToken: Cancel)).Kinds.First(it => it.MergeRadiusMetres > 0).Key;
        var bounds = (await one.City.GetCityAsync(new(), cancellationToken: Cancel)).Bounds;
        var position = new Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        using var watch = other.Live.WatchCases(new(), cancellationToken: Cancel);

        var first = (await one.Intake.ReportIncidentAsync(new() { Incident = new() { Source = "a", SourceId = "1", Kind = kind, Position = position } }, cancellationToken: Cancel)).Receipt;
        var second = (await other.Intake.ReportIncidentAsync(new() { Incident = new() { Source = "b", SourceId = "1", Kind = kind, Position = position } }, cancellationToken: Cancel)).Receipt;

        Assert.Equal(first.CaseNumber, second.CaseNumber);
        await Until.Holds("a watch on one gateway shows what came in at the other", async () =>
            await watch.ResponseStream.MoveNext(Cancel) && watch.ResponseStream.Current.Cases.Any(card => card.Number == first.CaseNumber));
        foreach (var gateway in new[] { one, other })
        {
            await Until.Holds("the sums of the city count the case", async () =>
                (await gateway.Places.GetAreaSumsAsync(new() { Code = first.Place.Areas[0] }, cancellationToken: Cancel)).Sums.Open == 1);
        }

        await cluster.Verify();
    }

    [Fact]
    public async Task A_gateway_that_is_stopped_tells_its_watches_to_go_on_elsewhere_and_they_miss_nothing()
    {
        await using var cluster = await CityCluster.Start(server.Fresh(), silos: 1, gateways: 2);
        var (one, other) = (cluster.Gateways[0], cluster.Gateways[1]);
        var load = new Load("steady", other.Client, seed: 3);
        using var watch = one.Client.Live.WatchCases(new(), cancellationToken: Cancel);
        load.Begin();
        await Load.AllTakeReports("reports are taken", load);
        using var intake = one.Client.Intake.StreamIncidents(cancellationToken: Cancel);
        await intake.RequestStream.WriteAsync(new() { Sequence = 1, Incidents = { load.Another() } }, Cancel);
        Assert.True(await intake.ResponseStream.MoveNext(Cancel));

        // Read all the while, as senders do: what is not read when the connection closes is lost to the client.
        var stopped = Assert.ThrowsAsync<RpcException>(() => intake.ResponseStream.MoveNext(Cancel));
        var (seen, position) = (new HashSet<string>(), 0L);
        Task? leaving = null;
        var told = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await watch.ResponseStream.MoveNext(Cancel))
            {
                Take(watch.ResponseStream.Current);
                leaving ??= seen.Count > 100 ? one.Leave() : null;
            }
        });
        Assert.True(told.RejectionCode() == "watch.moved", told.ToString());
        Assert.True((await stopped).RejectionCode() == "intake.moved", (await stopped).ToString());
        await leaving!;

        await Load.AllTakeReports("reports are taken at the other gateway", load);
        await load.End();
        using var resumed = other.Client.Live.WatchCases(new() { AfterPosition = position }, cancellationToken: Cancel);
        await Until.Holds("every case that was opened was told", async () =>
        {
            await resumed.ResponseStream.MoveNext(Cancel);
            Take(resumed.ResponseStream.Current);
            return load.Receipts.Values.All(receipt => seen.Contains(receipt.CaseNumber));
        });

        void Take(WatchCasesResponse frame)
        {
            seen.UnionWith(frame.Cases.Select(card => card.Number));
            position = frame.Position;
        }
    }
}
