using CityTwin.Gateway.Live;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityTwin.Gateway.Hosting;

/// <summary>Ready once the live picture of the city is complete.</summary>
internal sealed class ReadyCheck(LiveCity live) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(live.IsReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The live picture of the city is being built."));
}
