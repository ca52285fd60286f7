using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>Keeps the city's feed actor alive and telling, from every silo, and remembers for it how far it has come.</summary>
public sealed class FeedPump(IGrainFactory grains, RulesInForce rules, ICaseReader reader, CityTime clock, ILogger<FeedPump> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly FeedStanding standing = FeedStanding.Of("actors");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        long? position = null;
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // Actors that come alive from now on read everything up to now.
                position ??= await reader.LastPosition(stoppingToken);
                var told = await grains.GetGrain<IFeedGrain>(rules.Now.City.Code).Tick(position.Value);
                position = told.Position;
                if (told.IsCaughtUp)
                {
                    standing.Reached(told.Position);
                }

                if (told.LastReport is { } latest)
                {
                    // A stepped clock shows the latest report, also when another silo took it in.
                    clock.Saw(latest);
                }
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.FeedPumpStumbled(position ?? 0, cause);
            }
        }
    }
}
