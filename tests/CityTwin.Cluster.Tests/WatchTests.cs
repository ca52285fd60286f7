using CityTwin.Client;
using CityTwin.Cluster.Tests.Faults;
using CityTwin.Cluster.Tests.Invariants;
using CityTwin.Cluster.Tests.Support;

namespace CityTwin.Cluster.Tests;

/// <summary>A watch that goes on at another gateway.</summary>
[Trait("pace", "slow")]
public sealed class WatchTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_watch_goes_on_at_a_gateway_that_is_behind_and_nothing_is_missed_or_told_twice()
    {
        await using var town = await Town.Start(silos: 1, gateways: 2, megabytes: 500);
        await using var senders = new Senders([town.Doors[0]], perSecond: 50, seed: 1);
        senders.Start();
        await senders.AreTakenAtEveryDoor("reports are taken");
        var behind = town.ToDatabase(town.Gateways[1]);
        behind.FallSilent();
        await senders.AreTakenAtEveryDoor("reports are taken that the other gateway does not know of");
        await using var ahead = new Watcher([town.Doors[0]], first: 0);
        await ahead.Start();

        await using var resumed = new Watcher([town.Doors[1]], first: 0, after: ahead.Position);
        var resuming = resumed.Start();
        await senders.AreTakenAtEveryDoor("reports are taken while the other gateway is asked to go on");
        behind.Mend();
        await senders.AreTakenAtEveryDoor("reports are taken when the other gateway reads again");
        await resuming;
        await senders.End();
        await Until.Holds("the other gateway has told everything", async () => resumed.Position == await town.Read(reader => reader.LastPosition(Cancel)));

        Assert.Empty(new WholeFeed(town.Database).Objections(resumed));
    }
}
