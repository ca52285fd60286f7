using CityTwin.Gateway.Live;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityTwin.Gateway.Hosting;

/// <summary>Ready once the live picture of the city is complete, and until the gateway is being stopped.</summary>
internal sealed class ReadyCheck(LiveCity live, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The gateway is being stopped.")
        : live.IsReady ? HealthCheckResult.Healthy()
        : HealthCheckResult.Unhealthy("The live picture of the city is being built."));
}
