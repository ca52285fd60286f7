namespace CityTwin.Domain.Cases.Acting;

/// <summary>A command as somebody might give it, to learn what the rules say to it; never carried out.</summary>
/// <param name="Command">The command, with input that has the right form.</param>
/// <param name="Inputs">Which parts of it must be said by whoever acts.</param>
internal sealed record ActionTry(CaseCommand Command, params IReadOnlyList<ActionInput> Inputs)
{
    /// <summary>Which parts of it may be said besides.</summary>
    public IReadOnlyList<ActionInput> Optional { get; init; } = [];

    /// <summary>Id of the organisation or level that it names; null when it names none.</summary>
    public string? Target { get; init; }

    /// <summary>Only asked while no other try was accepted.</summary>
    public bool IsLastResort { get; init; }
}

/// <summary>All tries of one action.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Obligation">Number of the obligation that it is about, or 0.</param>
/// <param name="Tries">The preferred first.</param>
internal sealed record ActionPlan(CaseActionKind Kind, int Obligation, IEnumerable<ActionTry> Tries);
