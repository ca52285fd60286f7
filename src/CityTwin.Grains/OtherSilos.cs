using CityTwin.Domain.Operations;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>
/// Learns from the journal what other silos decide: precedents that are set or revoked, and how much each organisation has open. Only a cluster
/// needs it; what a silo decides itself it knows at once.
/// </summary>
public sealed class OtherSilos(Precedents precedents, OpenLoads loads, ICaseReader reader, TimeProvider time, ILogger<OtherSilos> log) : BackgroundService
{
    private const int BatchSize = 1_000;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Loads are counted anew so often at most: they are as right as that, which is enough for whoever is nearly full.</summary>
    private static readonly TimeSpan BetweenCounts = TimeSpan.FromSeconds(10);

    /// <summary>After a count none for so many times as long as it took: it takes the longer the more there is to do in the city.</summary>
    private const int Rest = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        var (position, counted, wait) = ((long?)null, time.GetTimestamp(), BetweenCounts);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                position = await FollowOperations(position ?? await Begin(stoppingToken), stoppingToken);
                if (time.GetElapsedTime(counted) >= wait)
                {
                    var begun = time.GetTimestamp();
                    loads.Become(await reader.CountObligations(stoppingToken));
                    counted = time.GetTimestamp();
                    wait = Later(BetweenCounts, time.GetElapsedTime(begun, counted) * Rest);
                }
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.OtherSilosStumbled(cause);
            }
        }
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    // The position first: what is decided between the two is read once more.
    private async Task<long> Begin(CancellationToken cancellation)
    {
        var position = await reader.LastPosition(cancellation);
        await precedents.LearnAll(reader, cancellation);
        return position;
    }

    private async Task<long> FollowOperations(long position, CancellationToken cancellation)
    {
        while (await reader.ReadOperationChanges(position, BatchSize, cancellation) is { Count: > 0 } changed)
        {
            foreach (var card in changed.Where(card => card is { Kind: OperationKind.Boundary, IsOpen: false }))
            {
                await Learn(card.Id, cancellation);
            }

            position = changed[^1].Position;
        }

        return position;
    }

    private async Task Learn(long operation, CancellationToken cancellation)
    {
        var events = await reader.ReadOperation(operation, cancellation);
        if (events.Select(recorded => recorded.DecodeOperation()).Aggregate(Operation.Unopened, Operation.Evolve).Precedent is { } precedent)
        {
            precedents.Learn(precedent with { Operation = operation });
        }
    }
}
