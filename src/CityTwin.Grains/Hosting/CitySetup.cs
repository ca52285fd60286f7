using CityTwin.Contracts;
using CityTwin.Domain.Cities;
using Microsoft.Extensions.DependencyInjection;

namespace CityTwin.Grains.Hosting;

/// <summary>What every process of a city needs: the rules in force, and whoever keeps them so.</summary>
public static class CitySetup
{
    /// <summary>Adds the rules with which the process starts, and where changed ones come from.</summary>
    public static IServiceCollection AddCity(this IServiceCollection services, CityRules atStart, IPackSource source) => services
        .AddSingleton(new RulesInForce(atStart))
        .AddSingleton(source)
        .AddHostedService<PackFollower>();
}
