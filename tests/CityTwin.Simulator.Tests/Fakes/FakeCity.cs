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
    private WebApplication host = null!;

    public FakeIntake Intake { get; } = new();

    public FakeTown Town { get; } = new();

    public FakeLive Live { get; }

    public FakeCases Cases { get; }

    public FakeWork Work { get; }

    public FakeCityService About { get; } = new();

    private FakeCity() => (Live, Cases, Work) = (new FakeLive(Town), new FakeCases(Town), new FakeWork(Town));

    public string Address => host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    public static async Task<FakeCity> OpenAsync()
    {
        var city = new FakeCity();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, port: 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(city.Intake).AddSingleton(city.Live).AddSingleton(city.Cases).AddSingleton(city.Work).AddSingleton(city.About);

        var host = city.host = builder.Build();
        host.MapGrpcService<FakeIntake>();
        host.MapGrpcService<FakeLive>();
        host.MapGrpcService<FakeCases>();
        host.MapGrpcService<FakeWork>();
        host.MapGrpcService<FakeCityService>();
        host.MapGrpcService<FakePlaces>();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return city;
    }

    public CityTwinClient Connect() => new(Address);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
