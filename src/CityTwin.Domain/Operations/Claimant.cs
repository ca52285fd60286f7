namespace CityTwin.Domain.Operations;

/// <summary>An organisation that may be the one whose a boundary case is.</summary>
/// <param name="Organisation">Id of the organisation.</param>
/// <param name="Area">Code of the community near the place for which it would lead.</param>
/// <param name="Metres">Metres from the place to that community; 0 when the place lies in it.</param>
public sealed record Claimant(string Organisation, string Area, double Metres)
{
    /// <summary>What it answered.</summary>
    public ClaimState State { get; init; }

    /// <summary>The rule of law on which it denies; null when it does not.</summary>
    public string? Basis { get; init; }

    /// <summary>When it answered, or null.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }
}
