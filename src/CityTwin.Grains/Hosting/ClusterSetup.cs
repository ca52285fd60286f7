using System.Net;
using CityTwin.Domain.Cities;
using CityTwin.Journal.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace CityTwin.Grains.Hosting;

/// <summary>A silo of a cluster: members find each other through the city's PostgreSQL, with the official provider.</summary>
public static class ClusterSetup
{
    /// <summary>The name under which PostgreSQL's provider is known.</summary>
    public const string Provider = "Npgsql";

    /// <summary>Of all silos and gateways of this software.</summary>
    public const string Service = "citytwin";

    /// <summary>
    /// How long an answer is waited for: what was asked of a silo that has died meanwhile is answered by nobody. Longer than a receipt takes in a
    /// rush, shorter than a city may stop taking reports.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Joins the cluster of this city.</summary>
    public static ISiloBuilder JoinCluster(this ISiloBuilder silo, string database, City city, MembershipOptions options)
    {
        silo.UseAdoNetClustering(adonet => (adonet.Invariant, adonet.ConnectionString) = (Provider, ClusterDatabase.Membership(database)));
        silo.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (Service, city.Code));
        silo.ConfigureEndpoints(options.Address, options.Port, options.GatewayPort);
        silo.Configure<EndpointOptions>(ends => ends.SiloListeningEndpoint = new IPEndPoint(options.Address, options.ListenPort ?? options.Port));
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            // A silo that is gone is known to be gone after about six seconds: the aim is to accept again within fifteen.
            membership.ProbeTimeout = TimeSpan.FromSeconds(2);
            membership.NumMissedProbesLimit = 3;
            membership.TableRefreshTimeout = TimeSpan.FromSeconds(10);
            membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(30);
        });
        silo.Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = Patience);
        silo.Services.AddHostedService<OtherSilos>();
        silo.Services.AddHostedService<AfterDeaths>();
        silo.Services.AddHostedService<CutOff>();
        return silo;
    }
}
