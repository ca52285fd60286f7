using System.Collections.Concurrent;
using CityTwin.Client;
using CityTwin.Client.Intake;
using CityTwin.Protocol.V1;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>Sends reports through one gateway, and keeps what was acknowledged: the model the city is held against.</summary>
/// <param name="source">Of its reports.</param>
/// <param name="city">The gateway.</param>
/// <param name="seed">Draws the reports.</param>
/// <param name="perSecond">At most so many a second; as fast as they are answered when not said.</param>
/// <param name="waits">Told how long each report waited for its receipt; nobody when not said.</param>
internal sealed class Load(string source, CityTwinClient city, int seed, int? perSecond = null, Waiting? waits = null)
{
    private const int InBatch = 20;

    private readonly ConcurrentDictionary<string, Receipt> receipts = new();
    private readonly ConcurrentDictionary<string, Incident> unanswered = new();
    private volatile bool isOver;
    private int others;
    private Task sending = Task.CompletedTask;

    public string Source => source;

    public IReadOnlyDictionary<string, Receipt> Receipts => receipts;

    /// <summary>Waits until each of them has a hundred receipts more.</summary>
    public static async Task AllTakeReports(string what, params Load[] loads)
    {
        var before = loads.Select(load => load.receipts.Count).ToList();
        await Until.Holds(what, () => Task.FromResult(loads.Zip(before).All(pair => pair.First.receipts.Count > pair.Second + 100)));
    }

    public void Begin() => sending = Keep(Batches());

    /// <summary>A report that is sent by somebody else, and by <see cref="End"/> if that fails.</summary>
    public Incident Another() => Made(new Random(seed), $"other-{Interlocked.Increment(ref others)}");

    /// <summary>Lets what is under way be answered, and sends again what nobody knows about: whatever was sent is acknowledged then.</summary>
    public async Task End()
    {
        isOver = true;
        await sending;
        await Until.Holds("everything that was sent is acknowledged", async () =>
        {
            await Keep(unanswered.Values.Chunk(InBatch).ToAsyncEnumerable());
            return unanswered.IsEmpty;
        });
    }

    private async Task Keep(IAsyncEnumerable<IReadOnlyList<Incident>> batches)
    {
        await foreach (var answered in city.OpenIntake().SendBatchesAsync(batches, CancellationToken.None))
        {
            foreach (var outcome in answered.Outcomes)
            {
                // Given again, it is the same, word for word.
                if (outcome.Receipt is { } receipt)
                {
                    Assert.Equal(receipts.GetOrAdd(outcome.SourceId, receipt), receipt);
                    unanswered.TryRemove(outcome.SourceId, out _);
                    waits?.Ended(source, outcome.SourceId);
                }
            }
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<Incident>> Batches()
    {
        var dice = new Random(seed);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds((double)InBatch / (perSecond ?? InBatch)));
        for (var n = 0; !isOver;)
        {
            yield return [.. Enumerable.Range(0, InBatch).Select(_ => Made(dice, $"{n++}"))];
            if (perSecond is null)
            {
                await Task.Yield();
            }
            else
            {
                await pace.WaitForNextTickAsync();
            }
        }
    }

    private Incident Made(Random dice, string id)
    {
        waits?.Begun(source, id);
        return unanswered[id] = MadeIncidents.One(dice, source, id);
    }
}
