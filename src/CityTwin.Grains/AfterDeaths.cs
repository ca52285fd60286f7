using CityTwin.Contracts;
using CityTwin.Domain.Cities;
using CityTwin.Grains.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>
/// Sets sums right after a silo died: its communities may have taken in a change and not told it upwards any more, and in a quiet city nothing would
/// tell it again. Every area asks its children anew, the lowest first.
/// </summary>
public sealed class AfterDeaths(IClusterMembershipService membership, IGrainFactory grains, RulesInForce rules, ILogger<AfterDeaths> log) : BackgroundService
{
    // By then nobody waits for an answer of the dead any more, and what it held is alive elsewhere.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = membership.CurrentSnapshot.Members.Values.Count(IsDead);
        await foreach (var now in membership.MembershipUpdates.WithCancellation(stoppingToken))
        {
            var dead = now.Members.Values.Count(IsDead);
            while (dead > known)
            {
                await Task.Delay(Pause, stoppingToken);
                known = await AskAll(stoppingToken) ? dead : known;
            }

            known = dead;
        }
    }

    private static bool IsDead(ClusterMember member) => member.Status is SiloStatus.Dead;

    private async Task<bool> AskAll(CancellationToken stoppingToken)
    {
        try
        {
            var inForce = rules.Now;
            foreach (var area in inForce.Areas.Where(area => !inForce.IsCommunity(area)).OrderByDescending(area => inForce.ChainOf(area.Code).Count))
            {
                await grains.GetGrain<IAreaGrain>(CityKeys.Of(inForce.City.Code, area.Code)).AskChildren();
            }

            return true;
        }
        catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
        {
            log.AfterDeathStumbled(cause);
            return false;
        }
    }
}
