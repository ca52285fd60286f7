namespace CityTwin.Domain.Backtesting;

/// <summary>What the rules of a pack decided when a case was opened; what people decided later is no part of it.</summary>
/// <param name="Lead">Id of the organisation that leads; null when the rules named nobody.</param>
/// <param name="DueAt">When handling must be done; null when nothing is promised.</param>
public sealed record PastDecision(string? Lead, DateTimeOffset? DueAt)
{
    /// <summary>Nobody leads and nothing is promised.</summary>
    public static PastDecision None { get; } = new(null, null);
}
