using CityTwin.Contracts;
using CityTwin.Journal;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace CityTwin.Grains.Hosting;

/// <summary>What a silo needs beside the city, its journal and its clock.</summary>
public static class SiloSetup
{
    /// <summary>Actors that nobody asks for a while age out of memory; they rebuild themselves from the journal.</summary>
    private static readonly TimeSpan IdleAge = TimeSpan.FromMinutes(2);

    /// <summary>Adds the city's actors and what keeps them informed.</summary>
    public static ISiloBuilder AddCityActors(this ISiloBuilder silo)
    {
        silo.Services.AddDomainSerialization();
        silo.AddOutgoingGrainCallFilter<ExpiredCalls>();
        silo.Services.AddSingleton<TimeProvider>(new SteadyTime(TimeProvider.System));
        silo.Services.AddSingleton(services => services.GetRequiredService<IGrainFactory>().Cases());
        silo.Services.AddSingleton(services => services.GetRequiredService<IGrainFactory>().Cells());
        silo.Services.AddSingleton(services => OpenLoads.Read(services.GetRequiredService<ICaseReader>()).GetAwaiter().GetResult());
        silo.Services.AddSingleton(services => Precedents.Read(services.GetRequiredService<ICaseReader>()).GetAwaiter().GetResult());
        silo.Services.AddHostedService<FeedPump>();
        silo.Services.AddHostedService<DeadlinePulse>();
        silo.Services.AddHostedService<EarlyWarningPulse>();
        silo.Services.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = IdleAge;
            options.CollectionQuantum = TimeSpan.FromSeconds(30);
            options.ClassSpecificCollectionAge[typeof(VicinityGrain).FullName!] = TimeSpan.FromDays(365);
        });
        return silo;
    }
}
