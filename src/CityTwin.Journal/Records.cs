using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal;

/// <summary>An event as it stands in the journal.</summary>
/// <param name="Position">Its place in the whole journal, from 1, without gaps.</param>
/// <param name="StreamId">The case; below zero an operation across borders.</param>
/// <param name="Version">Its number within the case or operation, from 1.</param>
/// <param name="Type">Stable name and version, such as <c>case.filed.v1</c>.</param>
/// <param name="Body">The event's data, JSON in UTF-8.</param>
/// <param name="Hash">SHA-256 over the previous event's hash, type, version and body.</param>
public sealed record RecordedEvent(long Position, long StreamId, long Version, string Type, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Hash)
{
    /// <summary>Whether it happened to a case.</summary>
    public bool IsOfCase => StreamId > 0;

    /// <summary>When it happened, city time.</summary>
    public DateTimeOffset At => IsOfCase ? Decode().At : DecodeOperation().At;

    /// <summary>The event of a case itself.</summary>
    public CaseEvent Decode() => EventCodec.Decode(Type, Body.Span);

    /// <summary>The event of an operation itself.</summary>
    public OperationEvent DecodeOperation() => OperationCodec.Decode(Type, Body.Span);
}

/// <summary>An incident that an append takes in.</summary>
/// <param name="EventIndex">Which event of the append holds it.</param>
/// <param name="Key">What makes a retry safe: source and id of the incident in that event.</param>
/// <param name="Fingerprint">What it says, in 64 bits, to tell a retry from a reused id.</param>
/// <param name="Text">Its text with the salt of the event's commitment, or null.</param>
public sealed record IncidentAppend(int EventIndex, IncidentKey Key, long Fingerprint, SaltedText? Text);

/// <summary>What makes a retry of an incident safe.</summary>
/// <param name="Source">The system that sent it.</param>
/// <param name="SourceId">That system's own id.</param>
public readonly record struct IncidentKey(string Source, string SourceId);

/// <summary>An incident that was taken before.</summary>
/// <param name="CaseId">The case it belongs to.</param>
/// <param name="Position">Position of the event that took it in.</param>
/// <param name="Fingerprint">What it said, in 64 bits.</param>
public sealed record TakenIncident(long CaseId, long Position, long Fingerprint);

/// <summary>How cases stand that changed.</summary>
/// <param name="Cards">One card for each case.</param>
/// <param name="UpTo">Everything up to this position is covered.</param>
public sealed record CardChanges(IReadOnlyList<CaseCard> Cards, long UpTo);

/// <summary>A case or operation one of whose clocks has something to say.</summary>
/// <param name="StreamId">The case; below zero the operation.</param>
/// <param name="At">Since when.</param>
public readonly record struct Deadline(long StreamId, DateTimeOffset At);

/// <summary>An entry of an organisation's work feed.</summary>
/// <param name="Sequence">Its number within the feed of the organisation, from 1, without gaps.</param>
/// <param name="Position">Position of the event that says so.</param>
/// <param name="StreamId">The case; below zero the operation.</param>
/// <param name="Obligation">Number of the obligation within the case, or of the organisation within the operation; 0 for neither.</param>
/// <param name="Kind">What the organisation is told.</param>
/// <param name="At">When, city time.</param>
public readonly record struct RecordedNotice(long Sequence, long Position, long StreamId, int Obligation, WorkNoticeKind Kind, DateTimeOffset At)
{
    /// <summary>Whether it tells of an obligation of a case; else of an operation.</summary>
    public bool IsOfCase => StreamId > 0;
}

/// <summary>An obligation as its snapshot holds it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Number">Its number within the case.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Role">Lead or assist.</param>
/// <param name="OfferedAt">When it was offered.</param>
/// <param name="TakenUpAt">When it was taken up, or null.</param>
/// <param name="TakeUpBy">By when it was to be taken up, or null.</param>
/// <param name="DueAt">By when it is to be done, or null.</param>
public readonly record struct ObligationRow(
    long CaseId, int Number, ObligationState State, DutyRole Role, DateTimeOffset OfferedAt, DateTimeOffset? TakenUpAt, DateTimeOffset? TakeUpBy, DateTimeOffset? DueAt);
