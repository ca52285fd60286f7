using CityTwin.Contracts;
using CityTwin.Domain.Cities;
using CityTwin.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains.Hosting;

/// <summary>Lets the rules hold in this process that were applied in another one: each reads its own copy of the pack's folder.</summary>
public sealed class PackFollower(RulesInForce rules, IPackSource source, ICaseReader reader, ILogger<PackFollower> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        var complained = string.Empty;
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await FindOther(stoppingToken) is { } other && !TryFollow(other) && complained != other)
                {
                    complained = other;
                    log.OtherPackInForce(other, rules.Now.City.Version);
                }
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.PackFollowerStumbled(cause);
            }
        }
    }

    /// <summary>The version that is in force when it is not the one that holds here, or null.</summary>
    private async Task<string?> FindOther(CancellationToken cancellation) =>
        await reader.ReadPacks(1, cancellation) is [var last] && last.Version != rules.Now.City.Version ? last.Version : null;

    private bool TryFollow(string version)
    {
        if (source.Offer(rules.Now).Rules is not { } offered || offered.City.Version != version)
        {
            return false;
        }

        rules.Change(offered);
        return true;
    }
}
