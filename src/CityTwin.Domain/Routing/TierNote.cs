namespace CityTwin.Domain.Routing;

/// <summary>What one tier answered when it was asked for somebody to lead.</summary>
/// <param name="Level">Id of the level.</param>
/// <param name="Area">Code of the area of that level that holds the place; null when the place is not located so far down.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Candidates">Everybody considered, the preferred first; empty when no duty names this level.</param>
public sealed record TierNote(string Level, string? Area, TierOutcome Outcome, IReadOnlyList<Candidate> Candidates)
{
    /// <summary>The note as a sentence for people.</summary>
    public string Words => Outcome is TierOutcome.NotLocated
        ? $"{Level}: the place is not located to this level"
        : Candidates.Count == 0
            ? $"{Level}: nobody has this duty"
            : $"{Level}: {string.Join("; ", Candidates.Select(candidate => candidate.Words(Area!)))}";
}

/// <summary>How a tier can answer. The written codes (<see cref="OutcomeCodes"/>) are stable.</summary>
public enum TierOutcome
{
    /// <summary><c>ASSIGNED</c>: somebody of this tier leads.</summary>
    Assigned,

    /// <summary><c>NOT_LOCATED</c>: a duty names this level, but the place is not known so precisely.</summary>
    NotLocated,

    /// <summary><c>NO_AUTHORITY</c>: no duty names this level, or the area has none of the organisations that it names.</summary>
    NoAuthority,

    /// <summary><c>RECUSED_ALL</c>: whoever has authority is kept from it by an interest.</summary>
    RecusedAll,

    /// <summary><c>NO_CAPACITY</c>: whoever is left bears as much as it can.</summary>
    NoCapacity,

    /// <summary><c>NOT_ADMITTED</c>: the communities' list does not hold this kind, or holds it to assist only.</summary>
    NotAdmitted,
}
