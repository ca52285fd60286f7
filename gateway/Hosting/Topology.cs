using System.Net;
using System.Net.Sockets;
using CityTwin.CityPacks;
using CityTwin.Contracts;
using CityTwin.Grains.Hosting;
using CityTwin.Journal.Postgres;
using Orleans.Configuration;

namespace CityTwin.Gateway.Hosting;

/// <summary>The forms of one city: everything in this process, or a client of a silo beside it or of a cluster.</summary>
internal static class Topology
{
    /// <summary>How soon a gateway hears of a silo that came.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <summary>Doors, silo and journal in one process.</summary>
    public static async Task AddEmbeddedSilo(this WebApplicationBuilder builder, LoadedCity city, GatewayOptions options)
    {
        var store = await CityStore.Open(options.Journal, options.Clock, city.Rules.City);
        builder.Services
            .AddSingleton(store.Clock)
            .AddSingleton(_ => store.Journal)
            .AddSingleton(store.Reader);
        var (siloPort, clientPort) = (FreePort(), FreePort());
        builder.Host.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, clientPort, serviceId: ClusterSetup.Service, clusterId: $"embedded-{siloPort}").AddCityActors();
            if (options.Telemetry.IsTracing)
            {
                silo.AddActivityPropagation();
            }
        });
    }

    /// <summary>Doors only: one silo runs beside it and writes the journal that is read here, or a cluster does.</summary>
    public static async Task AddSiloClient(this WebApplicationBuilder builder, LoadedCity city, GatewayOptions options)
    {
        var (reader, clock) = await CityStore.OpenReader(options.Journal, options.Clock, city.Rules.City);
        builder.Services.AddSingleton(clock).AddSingleton(_ => reader).AddDomainSerialization();
        builder.Host.UseOrleansClient(client =>
        {
            client.AddOutgoingGrainCallFilter<ExpiredCalls>();
            if (options.Telemetry.IsTracing)
            {
                client.AddActivityPropagation();
            }

            if (options.Journal.Database is not { } database)
            {
                client.UseLocalhostClustering(options.SiloGatewayPort!.Value);
                return;
            }

            client.UseAdoNetClustering(adonet => (adonet.Invariant, adonet.ConnectionString) = (ClusterSetup.Provider, ClusterDatabase.Membership(database)));
            client.Configure<ClusterOptions>(cluster => (cluster.ServiceId, cluster.ClusterId) = (ClusterSetup.Service, city.Rules.City.Code));
            client.Configure<Orleans.Configuration.GatewayOptions>(doors => doors.GatewayListRefreshPeriod = BetweenLooks);
            client.Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = ClusterSetup.Patience);
            client.UseConnectionRetryFilter<StillStarting>();
        });
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
