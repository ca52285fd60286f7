using CityTwin.Contracts;
using CityTwin.Domain.Cities;
using CityTwin.Grains.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>Keeps the city's clock actor alive and ticking on every silo: no reminder a case.</summary>
public sealed class DeadlinePulse(IGrainFactory grains, RulesInForce rules, ILogger<DeadlinePulse> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await grains.GetGrain<IClockGrain>(rules.Now.City.Code).Tick() > 0)
                {
                }
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.DeadlinePulseStumbled(cause);
            }
        }
    }
}
