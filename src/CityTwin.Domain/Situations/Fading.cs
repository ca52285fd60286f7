namespace CityTwin.Domain.Situations;

/// <summary>
/// Weights that halve with age. Instead of shrinking all that is old, what is new weighs more: sums stay as they are, and only what is
/// set against them is multiplied by today's weight.
/// </summary>
/// <param name="halfLife">After this time something counts half.</param>
/// <param name="start">From when on time is counted.</param>
internal sealed class Fading(TimeSpan halfLife, long start)
{
    /// <summary>What something weighs that happens now.</summary>
    public double WeightAt(long ticks) => Math.Pow(2, (double)(ticks - start) / halfLife.Ticks);

    /// <summary>The weighted days since the start.</summary>
    public double DaysUntil(long ticks) => ticks <= start ? 0 : (WeightAt(ticks) - 1) * halfLife.TotalDays / Math.Log(2);
}
