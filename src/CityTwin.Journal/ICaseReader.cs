using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;

namespace CityTwin.Journal;

/// <summary>The reading side of the journal: the feed, snapshots of cases, and searches. Safe to use from many threads.</summary>
public interface ICaseReader
{
    /// <summary>Position of the last committed event; 0 when there is none.</summary>
    Task<long> LastPosition(CancellationToken cancellation);

    /// <summary>Events after a position, in order and without gaps, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadFeed(long after, int limit, CancellationToken cancellation);

    /// <summary>
    /// How the cases stand that changed after a position: one card for each case, in the order of their latest events.
    /// A case that changes again later is in a later read.
    /// </summary>
    Task<CardChanges> ReadChanges(long after, int limit, CancellationToken cancellation);

    /// <summary>All events of a case, in order; empty when there is no such case.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadCase(long caseId, CancellationToken cancellation);

    /// <summary>All events of an operation, in order; empty when there is no such operation.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadOperation(long operationId, CancellationToken cancellation);

    /// <summary>How an operation stands, or null.</summary>
    Task<OperationCard?> FindOperation(long operationId, CancellationToken cancellation);

    /// <summary>Cards of operations, the newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OperationCard>> ListOperations(bool openOnly, int limit, CancellationToken cancellation);

    /// <summary>How the operations stand that changed after a position, in the order of their latest events, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<OperationCard>> ReadOperationChanges(long after, int limit, CancellationToken cancellation);

    /// <summary>All precedents, those revoked too, the newest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Precedent>> ReadPrecedents(int limit, CancellationToken cancellation);

    /// <summary>How a case stands, or null.</summary>
    Task<CaseCard?> FindCard(long caseId, CancellationToken cancellation);

    /// <summary>Cards that fit a query, newest case first.</summary>
    Task<IReadOnlyList<CaseCard>> Search(CardQuery query, CancellationToken cancellation);

    /// <summary>Cards of all open cases, in the order of their ids, each handed over as it is read. Returns the position they stand for.</summary>
    Task<long> ReadOpen(Action<CaseCard> take, CancellationToken cancellation);

    /// <summary>What was taken before of these incidents; null where an incident is new. Same order as asked.</summary>
    Task<IReadOnlyList<TakenIncident?>> FindIncidents(IReadOnlyList<IncidentKey> incidents, CancellationToken cancellation);

    /// <summary>The event at a position, or null.</summary>
    Task<RecordedEvent?> FindEvent(long position, CancellationToken cancellation);

    /// <summary>The texts that came with these events, with their salts, by position; erased ones are left out.</summary>
    Task<IReadOnlyDictionary<long, SaltedText>> ReadTexts(IReadOnlyList<long> positions, CancellationToken cancellation);

    /// <summary>The packs that were in force, the latest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<PackInForce>> ReadPacks(int limit, CancellationToken cancellation);

    /// <summary>What early warning found after a number, in order and without gaps, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RecordedFinding>> ReadFindings(long after, int limit, CancellationToken cancellation);

    /// <summary>The secret under a name, or null when none was made; see <see cref="ICaseJournal.Secret"/>.</summary>
    Task<byte[]?> FindSecret(string name, CancellationToken cancellation);

    /// <summary>Open cases and operations one of whose clocks has something to say at or before an instant, earliest first.</summary>
    Task<IReadOnlyList<Deadline>> ReadDeadlines(DateTimeOffset until, int limit, CancellationToken cancellation);

    /// <summary>
    /// What time it is by the clock that all processes of a city have in common, that of the journal's server; null where the journal is a file, which
    /// one process has for itself.
    /// </summary>
    Task<DateTimeOffset?> ReadCommonTime(CancellationToken cancellation);

    /// <summary>An organisation's work feed after a number, in order and without gaps, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RecordedNotice>> ReadWork(string organisation, long after, int limit, CancellationToken cancellation);

    /// <summary>An organisation's work feed since an instant, the latest first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<RecordedNotice>> ReadWorkSince(string organisation, DateTimeOffset since, int limit, CancellationToken cancellation);

    /// <summary>Number of the last entry of an organisation's work feed; 0 when there is none.</summary>
    Task<long> LastWork(string organisation, CancellationToken cancellation);

    /// <summary>What an organisation has open, the oldest offer first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<ObligationRow>> ReadObligations(string organisation, int limit, CancellationToken cancellation);

    /// <summary>How many obligations each organisation has open; without those that have none.</summary>
    Task<IReadOnlyDictionary<string, int>> CountObligations(CancellationToken cancellation);

    /// <summary>The first of these proofs that another case holds too; null when none.</summary>
    Task<string?> FindProofElsewhere(long caseId, IReadOnlyList<string> hashes, CancellationToken cancellation);
}
