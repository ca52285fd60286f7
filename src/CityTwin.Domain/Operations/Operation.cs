using CityTwin.Domain.Clocks;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Operations;

/// <summary>What is known of an operation across borders: the sum of its events. Its id is below zero; ids of cases are above.</summary>
public sealed partial record Operation
{
    /// <summary>An operation of which nothing has happened.</summary>
    public static readonly Operation Unopened = new();

    /// <summary>How many events it has.</summary>
    public long Version { get; init; }

    /// <summary>How far it has come.</summary>
    public OperationStage Stage { get; init; }

    /// <summary>With what it began; null before.</summary>
    public OperationOpening? Opening { get; init; }

    /// <summary>How urgent, and of which sort; the superior may judge otherwise than the convener.</summary>
    public OperationClass Class { get; init; }

    /// <summary>Id of the superior before whom it is, or who oversees it.</summary>
    public string Superior { get; init; } = string.Empty;

    /// <summary>Whether its refusal was appealed against.</summary>
    public bool IsAppealed { get; init; }

    /// <summary>Who may be the one whose a boundary case is.</summary>
    public IReadOnlyList<Claimant> Claimants { get; init; } = [];

    /// <summary>Who was called, in the order in which they were.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];

    /// <summary>The cases that belong to it.</summary>
    public IReadOnlyList<long> Cases { get; init; } = [];

    /// <summary>What they do together; null before it is written down.</summary>
    public string? Plan { get; init; }

    /// <summary>Id of the organisation whose a boundary case is; null before it is settled.</summary>
    public string? SettledOn { get; init; }

    /// <summary>What settled it; null before.</summary>
    public SettledBy? SettledBy { get; init; }

    /// <summary>The designation as a precedent; null when there is none.</summary>
    public Precedent? Precedent { get; init; }

    /// <summary>By when it must leave its stage; null where the stage has no clock of its own.</summary>
    public CaseClock? StageClock { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset OpenedAt { get; init; }

    /// <summary>When the organisations were called first, or null.</summary>
    public DateTimeOffset? CalledAt { get; init; }

    /// <summary>When it ended or was refused, or null.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    public OperationEnd? End { get; init; }

    /// <summary>Whether somebody still has something to do.</summary>
    public bool IsOpen => Stage is not (OperationStage.Unopened or OperationStage.Ended or OperationStage.Refused);

    /// <summary>Who leads; null when nobody was called yet.</summary>
    public Participant? Lead => Participants.LastOrDefault(it => it is { Role: DutyRole.Lead, State: not ParticipantState.Released });

    /// <summary>The participant with this number, or null.</summary>
    public Participant? FindParticipant(int number) => number > 0 && number <= Participants.Count ? Participants[number - 1] : null;
}
