using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases.Acting;

/// <summary>One action, and what the rules say to it now.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Obligation">Number of the obligation that it is about; 0 when it is about none, or the lead's where nobody leads.</param>
public sealed record CaseAction(CaseActionKind Kind, int Obligation)
{
    /// <summary>Why it is not possible now; null when it is, or when its effect already stands.</summary>
    public Rejection? Refused { get; init; }

    /// <summary>Its effect already stands: doing it would change nothing.</summary>
    public bool IsAlreadySo { get; init; }

    /// <summary>Whether it is among the next steps of the stage that the case is at.</summary>
    public bool IsNext { get; init; }

    /// <summary>What must be said for it.</summary>
    public IReadOnlyList<ActionInput> Inputs { get; init; } = [];

    /// <summary>What may be said for it besides.</summary>
    public IReadOnlyList<ActionInput> Optional { get; init; } = [];

    /// <summary>
    /// Ids of organisations that answer for the place of the case, or of levels, that the rules accept as its target; there may be others. Empty where it has
    /// no such target.
    /// </summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Whether the rules accept it now, with fitting input.</summary>
    public bool IsPossible => Refused is null && !IsAlreadySo;
}
