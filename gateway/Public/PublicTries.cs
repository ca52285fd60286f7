using System.Threading.RateLimiting;

namespace CityTwin.Gateway.Public;

/// <summary>Lets so many tries a second through as a city asks, and not the millions that guessing would take.</summary>
internal sealed class PublicTries : IDisposable
{
    private readonly TokenBucketRateLimiter limiter = new(new()
    {
        TokenLimit = PublicLimits.TriesPerSecond,
        TokensPerPeriod = PublicLimits.TriesPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
        AutoReplenishment = true,
    });

    /// <summary>Whether one more is answered now.</summary>
    public bool Admit()
    {
        using var lease = limiter.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
