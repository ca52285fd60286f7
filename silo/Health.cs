using CityTwin.Journal;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace CityTwin.Silo;

/// <summary>Ready while the silo works and the journal answers; not any more once it is being stopped.</summary>
internal sealed class Health(ICaseReader reader, IHostApplicationLifetime lifetime) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!lifetime.ApplicationStarted.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("The silo is being started or stopped.");
        }

        try
        {
            await reader.LastPosition(cancellationToken).WaitAsync(Patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception cause) when (cause is JournalUnavailableException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy("The journal does not answer.");
        }
    }
}
