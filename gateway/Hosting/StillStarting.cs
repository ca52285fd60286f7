namespace CityTwin.Gateway.Hosting;

/// <summary>A gateway that starts before any silo does waits for one.</summary>
internal sealed class StillStarting(ILogger<StillStarting> log) : IClientConnectionRetryFilter
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        log.NoSiloYet(exception.Message);
        await Task.Delay(Pause, cancellationToken);
        return true;
    }
}
