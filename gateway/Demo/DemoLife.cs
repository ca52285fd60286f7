using CityTwin.Gateway.Hosting;
using CityTwin.Gateway.Live;
using CityTwin.Simulator.Living;
using Grpc.Net.Client;

namespace CityTwin.Gateway.Demo;

/// <summary>Lets a simulated city play along through the public door, so that a newcomer sees a living one.</summary>
internal sealed class DemoLife(GatewayOptions options, LiveCity live, ILogger<DemoLife> log) : BackgroundService
{
    private const int Seed = 1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await live.Ready.WaitAsync(stoppingToken);
        using var channel = GrpcChannel.ForAddress($"http://{options.Ports.Host}:{options.Ports.Grpc}");
        try
        {
            await new LivingCity(channel.CreateCallInvoker(), TimeProvider.System, Seed).RunAsync(stoppingToken);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            log.DemoEnded(cause);
        }
    }
}
