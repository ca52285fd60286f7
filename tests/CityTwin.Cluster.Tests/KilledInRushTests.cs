using System.Diagnostics;
using CityTwin.Cluster.Tests.Faults;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal.Audit;
using CityTwin.Journal.Tests.Postgres;

namespace CityTwin.Cluster.Tests;

/// <summary>A thousand reports a second while a silo and then a gateway is killed: how long until all is as before. Measured when asked for, on a machine that does nothing else.</summary>
[Trait("pace", "slow")]
public sealed class KilledInRushTests(PostgresServer server)
{
    private const int Streams = 4;
    private const int PerSecond = 1_000;

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);

    [Fact(Explicit = true)]
    public async Task At_a_thousand_reports_a_second_a_silo_and_a_gateway_are_killed()
    {
        await using var cluster = await CityCluster.Start(server.Fresh(), silos: 3, gateways: 2);
        var waiting = new Waiting();
        var loads = Enumerable.Range(0, 2 * Streams)
            .Select(n => new Load($"rush-{n}", cluster.Gateways[n % 2].Client, n, PerSecond / (2 * Streams), waiting)).ToArray();
        Array.ForEach(loads, load => load.Begin());
        await using var watcher = new Watcher([cluster.Gateways[0].Client, cluster.Gateways[1].Client], first: 0);
        await watcher.Start();
        await Load.AllTakeReports("reports are taken on every line", loads);
        await Calm(TimeSpan.FromSeconds(20));
        var usual = waiting.Between(Back(TimeSpan.FromSeconds(10)), Stopwatch.GetTimestamp());
        Say($"before: {usual.Count / 10} receipts/s, p99 {usual.P99.TotalMilliseconds:0} ms");

        await cluster.Silos[0].Kill();
        var killed = Stopwatch.GetTimestamp();
        await Load.AllTakeReports("reports are taken on every line again", loads);
        Say($"silo killed: taken on every line again after {Stopwatch.GetElapsedTime(killed).TotalSeconds:0.0} s");
        var calm = await AsUsual(waiting, usual, killed);
        Say($"silo killed: as many as before, and p99 within twice what it was, after {calm.TotalSeconds:0.0} s");

        await cluster.Gateways[0].Kill();
        killed = Stopwatch.GetTimestamp();
        var head = await cluster.Read(reader => reader.LastPosition(Cancel));
        await Until.Holds("the watch knows at the other gateway what there was", () => Task.FromResult(watcher.Position >= head));
        Say($"gateway killed: the watch has gone on at the other one after {Stopwatch.GetElapsedTime(killed).TotalSeconds:0.0} s");
        await cluster.Gateways[0].Start();

        await Task.WhenAll(loads.Select(load => load.End()));
        await cluster.Verify();
        var stats = await cluster.Read(async reader => await JournalStats.Of(reader, Cancel));
        Assert.Equal(loads.Sum(load => load.Receipts.Count), stats.Incidents);
        await Until.Holds("the watch knows everything", () => Task.FromResult(watcher.Position == stats.LastPosition));
        Assert.Empty(watcher.Objections);
        Assert.Empty(new Invariants.WholeFeed(cluster.Database).Objections(watcher));
        Say($"{stats.Incidents} incidents acknowledged, none lost or doubled");
    }

    private static async Task<TimeSpan> AsUsual(Waiting waiting, (int Count, TimeSpan P99) usual, long killed)
    {
        while (true)
        {
            Assert.True(Stopwatch.GetElapsedTime(killed) < Longest, $"within {Longest} it did not become as it was");
            var from = Stopwatch.GetTimestamp();
            await Calm(Look);
            var seen = waiting.Between(from, Stopwatch.GetTimestamp());
            Say($"  {Stopwatch.GetElapsedTime(killed, from).TotalSeconds:0} s after the kill: {seen.Count / Look.TotalSeconds:0} receipts/s, p99 {seen.P99.TotalMilliseconds:0} ms");
            if (seen.Count / Look.TotalSeconds >= 0.9 * PerSecond && seen.P99 <= 2 * usual.P99)
            {
                return Stopwatch.GetElapsedTime(killed, from);
            }
        }
    }

    private static Task Calm(TimeSpan time) => Task.Delay(time, Cancel);

    private static long Back(TimeSpan time) => Stopwatch.GetTimestamp() - (long)(time.TotalSeconds * Stopwatch.Frequency);

    private static void Say(string what) => TestContext.Current.SendDiagnosticMessage(what);
}
