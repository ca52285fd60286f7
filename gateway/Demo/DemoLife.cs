using CityTwin.Gateway.Hosting;
using CityTwin.Gateway.Live;
using CityTwin.Grains.Hosting;
using CityTwin.Simulator.Living;
using Grpc.Net.Client;

namespace CityTwin.Gateway.Demo;

/// <summary>Lets a simulated city play along through the public door, so that a newcomer sees a living one.</summary>
internal sealed class DemoLife(GatewayOptions options, LiveCity live, ILogger<DemoLife> log) : BackgroundService
{
    private const int Seed = 1;

    // Doors that listen on every address are reached through loopback.
    private string NearestHost => options.Ports.Host == "0.0.0.0" ? "127.0.0.1" : options.Ports.Host;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await live.Ready.WaitAsync(stoppingToken);
        using var channel = GrpcChannel.ForAddress($"http://{NearestHost}:{options.Ports.Grpc}");
        try
        {
            await new LivingCity(channel.CreateCallInvoker(), TimeProvider.System, Seed).RunAsync(stoppingToken);
        }
        catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
        {
            log.DemoEnded(cause);
        }
    }
}
