using CityTwin.Client.Intake;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;
using CityTwin.Protocol.V1;
using CityTwin.Simulator.Replay;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Real processes, real disk, kill -9 at random moments of a real storm.</summary>
[Trait("pace", "slow")]
public sealed class CrashTests(Boston boston) : IClassFixture<Boston>
{
    private const int Kills = 20;
    private const int Seed = 20110828;

    private readonly Dictionary<string, Receipt> receipts = [];

    [Fact]
    public async Task Twenty_kills_lose_nothing_double_nothing_and_leave_the_city_as_if_undisturbed()
    {
        var incidents = boston.Rows(new DateOnly(2011, 8, 26), new DateOnly(2011, 8, 29)).Select(row => row.ToIncident()).ToList();
        var undisturbed = await Digest(incidents);

        await using var town = await Town.Start(boston.Pack, "--Clock:Kind=Stepped");
        var dice = new Random(Seed);
        for (var kill = 1; kill <= Kills; kill++)
        {
            // Each time from the beginning, and each time a little further.
            await SendUntilKilled(town, incidents, newReceipts: dice.Next(1, incidents.Count / Kills));
            await town.StartAgain();
        }

        await SendAll(town, incidents);
        var settled = await town.Settle();

        Assert.Equal(undisturbed, settled.Digest);
        Assert.Equal(receipts.Count, settled.Incidents);
        await EveryReceiptIsInTheJournal(town);
        await SumsEqualARecount(town, settled.Open);
        await town.Verify();
    }

    private async Task<string> Digest(IReadOnlyList<Incident> incidents)
    {
        await using var town = await Town.Start(boston.Pack, "--Clock:Kind=Stepped");
        await foreach (var _ in town.Client.OpenIntake().SendBatchesAsync(Batches(incidents), TestContext.Current.CancellationToken))
        {
        }

        return (await town.Settle()).Digest;
    }

    private async Task SendUntilKilled(Town town, IReadOnlyList<Incident> incidents, int newReceipts)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var enough = receipts.Count + newReceipts;
        try
        {
            await foreach (var answered in town.Client.OpenIntake().SendBatchesAsync(Batches(incidents), stop.Token))
            {
                Keep(answered);
                if (receipts.Count >= enough)
                {
                    await town.Kill();
                    await stop.CancelAsync();
                }
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }

        await town.Kill();
    }

    private async Task SendAll(Town town, IReadOnlyList<Incident> incidents)
    {
        await foreach (var answered in town.Client.OpenIntake().SendBatchesAsync(Batches(incidents), TestContext.Current.CancellationToken))
        {
            Keep(answered);
        }
    }

    /// <summary>An acknowledgement once given is given again, word for word.</summary>
    private void Keep(AnsweredBatch answered)
    {
        foreach (var outcome in answered.Outcomes)
        {
            if (outcome.Receipt is { } receipt && !receipts.TryAdd(outcome.SourceId, receipt))
            {
                Assert.Equal(receipts[outcome.SourceId], receipt);
            }
        }
    }

    private async Task EveryReceiptIsInTheJournal(Town town)
    {
        using var reader = new SqliteReader(town.Journal);
        var keys = receipts.Keys.Select(id => new IncidentKey("boston311", id)).ToList();
        var found = await reader.FindIncidents(keys, TestContext.Current.CancellationToken);
        Assert.All(found.Zip(keys), pair => Assert.Equal(receipts[pair.Second.SourceId].Position, pair.First?.Position));
    }

    private static Task SumsEqualARecount(Town town, int open) => Town.Until("the city's actor counts as many open cases as the journal", async () =>
    {
        var sums = await town.Client.Places.GetAreaSumsAsync(new GetAreaSumsRequest { Code = "boston" });
        return sums.Sums.Open == open;
    });

    private static async IAsyncEnumerable<IReadOnlyList<Incident>> Batches(IReadOnlyList<Incident> incidents)
    {
        foreach (var batch in incidents.Chunk(50))
        {
            yield return batch;
        }

        await Task.CompletedTask;
    }
}
