using System.Net;
using CityTwin.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>A city that only pretends, behind a real TCP port: it can drop lines and withhold answers.</summary>
internal sealed class FakeCity : IAsyncDisposable
{
    private readonly WebApplication host;

    private FakeCity(WebApplication host, FakeIntake intake, FakeLive live) =>
        (this.host, Intake, Live) = (host, intake, live);

    public FakeIntake Intake { get; }

    public FakeLive Live { get; }

    public string Address => host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<FakeCity> OpenAsync()
    {
        var (intake, live) = (new FakeIntake(), new FakeLive());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(intake).AddSingleton(live);

        var host = builder.Build();
        host.MapGrpcService<FakeIntake>();
        host.MapGrpcService<FakeLive>();
        host.MapGrpcService<FakeCityService>();
        host.MapGrpcService<FakePlaces>();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new FakeCity(host, intake, live);
    }

    public CityTwinClient Connect() => new(Address);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
