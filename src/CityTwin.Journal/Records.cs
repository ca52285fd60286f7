using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal;

/// <summary>An event as it stands in the journal.</summary>
/// <param name="Position">Its place in the whole journal, from 1, without gaps.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Version">Its number within the case, from 1.</param>
/// <param name="Type">Stable name and version, such as <c>case.filed.v1</c>.</param>
/// <param name="Body">The event's data, JSON in UTF-8.</param>
/// <param name="Hash">SHA-256 over the previous event's hash, type, version and body.</param>
public sealed record RecordedEvent(long Position, long CaseId, long Version, string Type, ReadOnlyMemory<byte> Body, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The event itself.</summary>
    public CaseEvent Decode() => EventCodec.Decode(Type, Body.Span);
}

/// <summary>What is appended to one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PreviousHash">Hash of its last event; empty for a new one.</param>
/// <param name="Events">What happened, in order; at least one.</param>
/// <param name="Change">What that makes of the case, as it was read before.</param>
/// <param name="Incidents">Incidents that these events take in; each belongs to one of the events.</param>
public sealed record CaseAppend(
    long CaseId, ReadOnlyMemory<byte> PreviousHash, IReadOnlyList<CaseEvent> Events, CaseChange Change, IReadOnlyList<IncidentAppend> Incidents)
{
    private readonly Lazy<EncodedEvent[]> encoded = new(() => EncodedEvent.Chain(CaseId, Change.Before.Version, PreviousHash, Events));

    /// <summary>An append to a case as it was read.</summary>
    public static CaseAppend To(
        long caseId, Case before, ReadOnlyMemory<byte> previousHash, IReadOnlyList<CaseEvent> events, IReadOnlyList<IncidentAppend> incidents) =>
        new(caseId, previousHash, events, CaseChange.Of(before, events), incidents);

    /// <summary>Number of events that the case must have; 0 for a new one.</summary>
    public long ExpectedVersion => Change.Before.Version;

    /// <summary>How the case stands afterwards; the journal fills in the position.</summary>
    public CaseCard Card { get; } = CaseCard.Of(CaseId, Change.After);

    /// <summary>The events as they are stored; made once, by whoever asks first.</summary>
    internal IReadOnlyList<EncodedEvent> Encoded => encoded.Value;

    /// <summary>Hash of the last event: where the next append links on.</summary>
    public ReadOnlyMemory<byte> LastHash => encoded.Value[^1].Hash;
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

/// <summary>A case one of whose clocks has something to say.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="At">Since when.</param>
public readonly record struct Deadline(long CaseId, DateTimeOffset At);

/// <summary>An entry of an organisation's work feed.</summary>
/// <param name="Sequence">Its number within the feed of the organisation, from 1, without gaps.</param>
/// <param name="Position">Position of the event that says so.</param>
/// <param name="CaseId">The case.</param>
/// <param name="Obligation">Number of the obligation within the case.</param>
/// <param name="Kind">What the organisation is told.</param>
/// <param name="At">When, city time.</param>
public readonly record struct RecordedNotice(long Sequence, long Position, long CaseId, int Obligation, WorkNoticeKind Kind, DateTimeOffset At);

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
