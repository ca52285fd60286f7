using System.Net;
using System.Net.Sockets;
using CityTwin.CityPacks;
using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.Gateway.Hosting;

/// <summary>The two forms of one city: everything in this process, or a client of a silo beside it.</summary>
internal static class Topology
{
    /// <summary>Doors, silo and journal in one process.</summary>
    public static async Task AddEmbeddedSilo(this WebApplicationBuilder builder, LoadedCity city, GatewayOptions options)
    {
        var store = await CityStore.Open(options.Journal ?? DefaultJournal(city), options.Clock, city.Rules.City.Version);
        builder.Services
            .AddSingleton(store.Clock)
            .AddSingleton<ICaseJournal>(_ => store.Journal)
            .AddSingleton<ICaseReader>(store.Journal.Reader);
        var (siloPort, clientPort) = (FreePort(), FreePort());
        builder.Host.UseOrleans(silo => silo
            .UseLocalhostClustering(siloPort, clientPort, serviceId: "citytwin", clusterId: $"embedded-{siloPort}")
            .AddCityActors());
    }

    /// <summary>Doors only; the silo runs beside it and writes the journal that is read here.</summary>
    public static async Task AddSiloClient(this WebApplicationBuilder builder, LoadedCity city, GatewayOptions options)
    {
        var reader = new SqliteReader(options.Journal ?? DefaultJournal(city));
        var position = await reader.LastPosition(CancellationToken.None);
        var lastFact = (await reader.FindEvent(position, CancellationToken.None))?.At;
        builder.Services
            .AddSingleton(options.Clock.Build(lastFact))
            .AddSingleton<ICaseReader>(reader)
            .AddDomainSerialization();
        builder.Host.UseOrleansClient(client => client.UseLocalhostClustering(options.SiloGatewayPort!.Value));
    }

    private static string DefaultJournal(LoadedCity city) => Path.Combine("data", $"{city.Rules.City.Code}.db");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
