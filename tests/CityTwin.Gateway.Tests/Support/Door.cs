using CityTwin.Contracts;
using System.Net;
using CityTwin.CityPacks;
using CityTwin.Client;
using CityTwin.Contracts.Time;
using CityTwin.Gateway.Intake;
using CityTwin.Gateway.Services;
using CityTwin.Journal.Sqlite;
using CityTwin.Protocol.V1;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityTwin.Gateway.Tests.Support;

/// <summary>The door for incidents of a real city behind a real port; only the actors pretend, and the journal is empty.</summary>
internal sealed class Door : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly LoadedCity City = LoadedCity.From(LoadedCity.FindFolder("seeds/linjiang"));

    private readonly string folder = Directory.CreateTempSubdirectory("citytwin-door-").FullName;
    private readonly SqliteJournal journal;
    private readonly WebApplication host;

    private Door(int incidentsUnderWay)
    {
        journal = new SqliteJournal(Path.Combine(folder, "journal.db"));
        Intake = new IncidentIntake(new RulesInForce(City.Rules), City.Atlas, new ClockOptions().Build(null), journal.Reader, Actors.Grains, new ActorsOf<IGridCellGrain>(_ => Actors.Grains.GetGrain<IGridCellGrain>("any")));

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc();
        builder.Services.AddSingleton(Intake).AddSingleton(new IntakeGate(incidentsUnderWay));
        host = builder.Build();
        host.MapGrpcService<IntakeServiceV1>();
    }

    public IncidentIntake Intake { get; }

    public PretendedActors Actors { get; } = new();

    public CityTwinClient Client { get; private set; } = null!;

    public static async Task<Door> Open(int incidentsUnderWay = IntakeLimits.IncidentsUnderWay)
    {
        var door = new Door(incidentsUnderWay);
        await door.journal.Secret(Domain.Incidents.IncidentToken.SecretName, TestContext.Current.CancellationToken);
        await door.host.StartAsync(TestContext.Current.CancellationToken);
        door.Client = new CityTwinClient(door.host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return door;
    }

    /// <summary>A sound incident at the city's default point.</summary>
    public static Incident Incident(string id) => new()
    {
        Source = "test",
        SourceId = id,
        Kind = City.Rules.Catalogue.Kinds[0].Key.ToString(),
        Position = new Position { Lat = City.Rules.City.DefaultPoints[0].Lat, Lon = City.Rules.City.DefaultPoints[0].Lon, Crs = Crs.Wgs84 },
    };

    public static StreamIncidentsRequest Message(params string[] ids) => new() { Incidents = { ids.Select(Incident) } };

    /// <summary>Ends after a while, so that no test waits for an answer that never comes.</summary>
    public AsyncDuplexStreamingCall<StreamIncidentsRequest, StreamIncidentsResponse> OpenStream() => Client.Intake.StreamIncidents(
        deadline: TimeProvider.System.GetUtcNow().UtcDateTime + Patience, cancellationToken: TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await host.DisposeAsync();
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
