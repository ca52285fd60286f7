using CityTwin.Contracts;
using CityTwin.Domain.Cities;
using CityTwin.Grains.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>Keeps the city's early warning alive and looking, from every silo.</summary>
public sealed class EarlyWarningPulse(IGrainFactory grains, RulesInForce rules, ILogger<EarlyWarningPulse> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await grains.GetGrain<IEarlyWarningGrain>(rules.Now.City.Code).Tick())
                {
                }
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.EarlyWarningStumbled(cause);
            }
        }
    }
}
