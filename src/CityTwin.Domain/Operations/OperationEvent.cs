using CityTwin.Domain.Clocks;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Operations;

/// <summary>What happened to an operation, in the past tense. What was looked up is recorded.</summary>
/// <param name="At">City time.</param>
public abstract record OperationEvent(DateTimeOffset At)
{
    /// <summary>By when the operation must leave the stage that it came to with this event; null where that stage has no clock of its own.</summary>
    public ClockStart? StageClock { get; init; }

    /// <summary>It began.</summary>
    public sealed record Opened(OperationOpening Opening, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>认领: a candidate says that the case is its own.</summary>
    public sealed record Claimed(string Organisation, DateTimeOffset At) : OperationEvent(At);

    /// <summary>否认: a candidate says that it is not.</summary>
    public sealed record Denied(string Organisation, string Basis, DateTimeOffset At) : OperationEvent(At);

    /// <summary>It is known whose the case is. A designation becomes a precedent.</summary>
    public sealed record Settled(string Organisation, SettledBy By, string? Reason, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>The precedent no longer holds.</summary>
    public sealed record PrecedentRevoked(string Reason, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>The head of the street agreed to whistle.</summary>
    public sealed record Approved(string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>The superior refused the whistle.</summary>
    public sealed record Refused(string Reason, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>Whoever whistled appeals to the superior above.</summary>
    public sealed record Appealed(string To, string Reason, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>The superior judged the class, who leads and who assists; they are called.</summary>
    public sealed record Judged(OperationClass Class, IReadOnlyList<Call> Calls, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>Further organisations were called.</summary>
    public sealed record Called(IReadOnlyList<Call> Calls, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>An organisation is no longer asked.</summary>
    public sealed record Released(int Participant, string Reason, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>An organisation acknowledged.</summary>
    public sealed record Acknowledged(int Participant, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>报到: an organisation is on site.</summary>
    public sealed record Arrived(int Participant, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>The lead wrote down what they do together.</summary>
    public sealed record Planned(string Plan, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>An organisation has done its part; the lead's ends the work.</summary>
    public sealed record PartDone(int Participant, string Result, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>Whoever whistled evaluated who came.</summary>
    public sealed record Evaluated(IReadOnlyList<Evaluation> Evaluations, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>A case belongs to it from now on.</summary>
    public sealed record CaseJoined(long Case, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>A case no longer belongs to it.</summary>
    public sealed record CaseLeft(long Case, string Acting, DateTimeOffset At) : OperationEvent(At);

    /// <summary>Something came before a superior, by rule; 0 stands for the whole operation.</summary>
    public sealed record Raised(int Participant, string To, OperationRaise Reason, DateTimeOffset At) : OperationEvent(At);

    /// <summary>A clock's time is up. Recorded once; <paramref name="At"/> is the moment itself.</summary>
    public sealed record ClockSpoke(string Clock, int Participant, DateTimeOffset At) : OperationEvent(At);

    /// <summary>It ended.</summary>
    public sealed record Ended(OperationEnd Kind, string? Reason, string Acting, DateTimeOffset At) : OperationEvent(At);
}

/// <summary>What an operation begins with.</summary>
public sealed record OperationOpening
{
    /// <summary>What it is for.</summary>
    public required OperationKind Kind { get; init; }

    /// <summary>How urgent, and of which sort.</summary>
    public required OperationClass Class { get; init; }

    /// <summary>What it is about; 1 to 200 characters.</summary>
    public required string Subject { get; init; }

    /// <summary>Id of the organisation that began it: the street that whistles, the first receiver of a boundary case, whoever formed it.</summary>
    public required string Convener { get; init; }

    /// <summary>Id of the superior who judges or designates, see <see cref="Cities.Superiors"/>.</summary>
    public required string Superior { get; init; }

    /// <summary>Codes of the areas that it concerns, in the order of their codes.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>Code of the lowest area that they all belong to.</summary>
    public required string Common { get; init; }

    /// <summary>Version of the city pack with which this was looked up.</summary>
    public required string PackVersion { get; init; }

    /// <summary>At which edge a boundary case lies; null for others.</summary>
    public Edge? Edge { get; init; }

    /// <summary>Kind of the boundary case; null for others.</summary>
    public string? CaseKind { get; init; }

    /// <summary>Who may be the one whose a boundary case is; null for others.</summary>
    public IReadOnlyList<Claimant>? Claimants { get; init; }

    /// <summary>Who is called at once; null when nobody is yet.</summary>
    public IReadOnlyList<Call>? Calls { get; init; }

    /// <summary>The cases with which it begins; null without any.</summary>
    public IReadOnlyList<long>? Cases { get; init; }

    /// <summary>Which organisations the street asks for; null when it leaves that to its superior.</summary>
    public IReadOnlyList<string>? Wanted { get; init; }

    /// <summary>The client's own id of what it began, which makes a repeat harmless; null when it gave none.</summary>
    public string? ClientEventId { get; init; }

    /// <summary>Number of the situation that proposed it; null when none did.</summary>
    public string? Situation { get; init; }
}
