using CityTwin.Domain.Cases;

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
/// <param name="ExpectedVersion">Number of events it has; 0 for a new one.</param>
/// <param name="PreviousHash">Hash of its last event; empty for a new one.</param>
/// <param name="Events">What happened, in order; at least one.</param>
/// <param name="Card">How the case stands afterwards; the journal fills in the position.</param>
/// <param name="Incidents">Incidents that these events take in; each belongs to one of the events.</param>
public sealed record CaseAppend(
    long CaseId,
    long ExpectedVersion,
    ReadOnlyMemory<byte> PreviousHash,
    IReadOnlyList<CaseEvent> Events,
    CaseCard Card,
    IReadOnlyList<IncidentAppend> Incidents)
{
    private readonly Lazy<EncodedEvent[]> encoded = new(() => EncodedEvent.Chain(CaseId, ExpectedVersion, PreviousHash, Events));

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

/// <summary>A limit that is due.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="DueAt">The limit.</param>
public readonly record struct Deadline(long CaseId, DateTimeOffset DueAt);
