using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;

namespace CityTwin.Journal;

/// <summary>What is appended to one case or operation.</summary>
/// <param name="StreamId">The case; below zero the operation.</param>
/// <param name="ExpectedVersion">Number of events that it must have; 0 for a new one.</param>
public abstract record StreamAppend(long StreamId, long ExpectedVersion)
{
    /// <summary>The events as they are stored; made once, by whoever asks first.</summary>
    internal abstract IReadOnlyList<EncodedEvent> Encoded { get; }

    /// <summary>Hash of the last event: where the next append links on.</summary>
    public ReadOnlyMemory<byte> LastHash => Encoded[^1].Hash;
}

/// <summary>What is appended to one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="PreviousHash">Hash of its last event; empty for a new one.</param>
/// <param name="Events">What happened, in order; at least one.</param>
/// <param name="Change">What that makes of the case, as it was read before.</param>
/// <param name="Incidents">Incidents that these events take in; each belongs to one of the events.</param>
public sealed record CaseAppend(
    long CaseId, ReadOnlyMemory<byte> PreviousHash, IReadOnlyList<CaseEvent> Events, CaseChange Change, IReadOnlyList<IncidentAppend> Incidents)
    : StreamAppend(CaseId, Change.Before.Version)
{
    private readonly Lazy<EncodedEvent[]> encoded = new(() => EncodedEvent.Chain(
        CaseId, Change.Before.Version, PreviousHash, Events, happened => (EventCodec.NameFor(happened), EventCodec.Encode(happened))));

    /// <summary>An append to a case as it was read.</summary>
    public static CaseAppend To(
        long caseId, Case before, ReadOnlyMemory<byte> previousHash, IReadOnlyList<CaseEvent> events, IReadOnlyList<IncidentAppend> incidents) =>
        new(caseId, previousHash, events, CaseChange.Of(before, events), incidents);

    /// <summary>How the case stands afterwards; the journal fills in the position.</summary>
    public CaseCard Card { get; } = CaseCard.Of(CaseId, Change.After);

    internal override IReadOnlyList<EncodedEvent> Encoded => encoded.Value;
}

/// <summary>What is appended to one operation across borders.</summary>
/// <param name="OperationId">The operation, below zero.</param>
/// <param name="PreviousHash">Hash of its last event; empty for a new one.</param>
/// <param name="Events">What happened, in order; at least one.</param>
/// <param name="Change">What that makes of the operation, as it was read before.</param>
public sealed record OperationAppend(long OperationId, ReadOnlyMemory<byte> PreviousHash, IReadOnlyList<OperationEvent> Events, OperationChange Change)
    : StreamAppend(OperationId, Change.Before.Version)
{
    private readonly Lazy<EncodedEvent[]> encoded = new(() => EncodedEvent.Chain(
        OperationId, Change.Before.Version, PreviousHash, Events, happened => (OperationCodec.NameFor(happened), OperationCodec.Encode(happened))));

    /// <summary>An append to an operation as it was read.</summary>
    public static OperationAppend To(long id, Operation before, ReadOnlyMemory<byte> previousHash, IReadOnlyList<OperationEvent> events) =>
        new(id, previousHash, events, OperationChange.Of(before, events));

    /// <summary>How the operation stands afterwards; the journal fills in the position.</summary>
    public OperationCard Card { get; } = OperationCard.Of(OperationId, Change.After);

    internal override IReadOnlyList<EncodedEvent> Encoded => encoded.Value;
}
