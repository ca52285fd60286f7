using CityTwin.Cluster.Tests.Invariants;
using CityTwin.Cluster.Tests.Support;
using CityTwin.Journal.Tests.Postgres;

namespace CityTwin.Cluster.Tests;

/// <summary>A city that lives in real time, on a machine whose clock runs ahead.</summary>
[Trait("pace", "slow")]
public sealed class ClockAheadTests(PostgresServer server)
{
    private const int Cases = 20;
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(12);
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silo_whose_clock_runs_ahead_records_no_limit_that_has_not_passed_by_the_clock_of_the_journal()
    {
        var (folder, database) = (Directory.CreateTempSubdirectory("citytwin-clocks-"), server.Fresh());
        var clock = Preload.TryBuild("clock", folder);
        Assert.SkipWhen(clock is null, "No clock can be stepped: cc is missing; on Debian: apt-get install gcc libc6-dev");
        await using (var silo = new Member(database, isGateway: false) { Clock = new WallClock(clock) })
        await using (var gateway = new Member(database, isGateway: true))
        {
            await Task.WhenAll(silo.Start(), gateway.Start());
            await Open(gateway);
            Assert.InRange(RawPostgres.Number(database, "SELECT count(*) FROM card WHERE next_at BETWEEN now() + interval '1 minute' AND now() + interval '12 hours'"), 2, Cases);

            silo.Clock.Step(Ahead);
            await Until.Holds("the silo's clock runs ahead", () => WallClock.IsAhead(silo.HttpPort, Ahead));

            // One of them is due by the index: when it is recorded, whatever else seems due to the silo would be recorded too.
            RawPostgres.Run(database, "UPDATE card SET next_at = now() WHERE id = (SELECT id FROM card WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1)");
            await Until.Holds("the one is recorded", () => Task.FromResult(WholeJournal.Limits(database) > 0));
            Assert.Equal(1, RawPostgres.Number(database, "SELECT count(DISTINCT stream_id) FROM event WHERE type LIKE '%.clock_spoke.%'"));
        }

        folder.Delete(recursive: true);
        PostgresServer.Drop(database);
    }

    private static async Task Open(Member gateway)
    {
        var dice = new Random(1);
        for (var number = 0; number < Cases; number++)
        {
            var incident = MadeIncidents.One(dice, "ahead", $"{number}");
            await Until.Holds($"{number} is taken", async () =>
                (await gateway.Client.Intake.ReportIncidentAsync(new() { Incident = incident }, cancellationToken: Cancel)).Receipt is not null);
        }
    }
}
