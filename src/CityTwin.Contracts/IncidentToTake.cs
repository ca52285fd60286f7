using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;

namespace CityTwin.Contracts;

/// <summary>An incident that has been checked and located and is on its way to a case.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="Place">Where it is.</param>
/// <param name="At">Where it is in the city's projection.</param>
/// <param name="Fingerprint">What it says, in 64 bits.</param>
/// <param name="Text">Its text, or null.</param>
[GenerateSerializer, Immutable]
public sealed record IncidentToTake(
    [property: Id(0)] Incident Incident,
    [property: Id(1)] Place Place,
    [property: Id(2)] MetricPoint At,
    [property: Id(3)] long Fingerprint,
    [property: Id(4)] string? Text)
{
    /// <summary>What the vicinity must know of it.</summary>
    public IncidentToAssign ToAssign() => new(Incident.Source, Incident.SourceId, Incident.Kind, Incident.ReportedAt, Place.Cell, At);
}

/// <summary>What the vicinity must know of an incident to say which case it belongs to.</summary>
/// <param name="Source">Its source.</param>
/// <param name="SourceId">Its id there.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="ReportedAt">When it was reported.</param>
/// <param name="Cell">The cell that it lies in; null when it is not located.</param>
/// <param name="At">Where it is in the city's projection.</param>
[GenerateSerializer, Immutable]
public sealed record IncidentToAssign(
    [property: Id(0)] string Source,
    [property: Id(1)] string SourceId,
    [property: Id(2)] string Kind,
    [property: Id(3)] DateTimeOffset ReportedAt,
    [property: Id(4)] string? Cell,
    [property: Id(5)] MetricPoint At);

/// <summary>What became of an assigned incident.</summary>
/// <param name="Source">Its source.</param>
/// <param name="SourceId">Its id there.</param>
/// <param name="CaseId">The case that it was assigned to.</param>
/// <param name="Opened">Whether it was to open that case.</param>
/// <param name="Outcome">What became of it.</param>
[GenerateSerializer, Immutable]
public readonly record struct SettledIncident(
    [property: Id(0)] string Source, [property: Id(1)] string SourceId, [property: Id(2)] long CaseId, [property: Id(3)] bool Opened, [property: Id(4)] TakeOutcome Outcome);

/// <summary>Which case an incident belongs to, as decided in the vicinity.</summary>
/// <param name="CaseId">The case; 0 when another delivery of the same incident is under way.</param>
/// <param name="Because">Why it joins that case; null when it opens it.</param>
/// <param name="Cell">Key of the cell that the case lies in: the actor that takes the incident.</param>
[GenerateSerializer, Immutable]
public sealed record Assignment(
    [property: Id(0)] long CaseId,
    [property: Id(1)] MergeEvidence? Because,
    [property: Id(2)] string Cell)
{
    /// <summary>The same incident is being taken already; ask the journal in a moment.</summary>
    public static readonly Assignment UnderWay = new(0, null, string.Empty);

    /// <summary>Whether another delivery of the same incident is under way.</summary>
    public bool IsUnderWay => CaseId == 0;
}

/// <summary>An incident with the case it belongs to.</summary>
/// <param name="Taken">The incident.</param>
/// <param name="Assignment">The case.</param>
[GenerateSerializer, Immutable]
public sealed record AssignedIncident([property: Id(0)] IncidentToTake Taken, [property: Id(1)] Assignment Assignment);

/// <summary>What became of an incident at its cell.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Position">Position of the event that holds it, when it was taken.</param>
/// <param name="Promise">What the city promises, when it was taken.</param>
[GenerateSerializer, Immutable]
public readonly record struct TakeAnswer(
    [property: Id(0)] TakeOutcome Outcome, [property: Id(1)] long Position = 0, [property: Id(2)] CasePromise? Promise = null);

/// <summary>What the city promises about a case: who leads, due when, and why.</summary>
/// <param name="Lead">Id of the organisation that leads, or null.</param>
/// <param name="LeadBecause">Why that one.</param>
/// <param name="Due">When and why, or null.</param>
[GenerateSerializer, Immutable]
public sealed record CasePromise(
    [property: Id(0)] string? Lead, [property: Id(1)] string[] LeadBecause, [property: Id(2)] DueTime? Due)
{
    /// <summary>What is promised about a case as it stands: the citizen clock, in journals from before it the one of handling.</summary>
    public static CasePromise Of(Case state, CityRules rules) =>
        new(state.Lead, [.. state.Grounds?.ToWords() ?? []], (state.Promise ?? state.Handling)?.Told(rules));
}

/// <summary>What became of an incident at its cell.</summary>
public enum TakeOutcome
{
    /// <summary>It is on disk.</summary>
    Taken,

    /// <summary>It had been taken before; its receipt is in the journal.</summary>
    TakenBefore,

    /// <summary>The case it was to join has ended meanwhile; ask the vicinity again.</summary>
    CaseEnded,

    /// <summary>The journal could not be written; nothing is acknowledged.</summary>
    Unavailable,
}
