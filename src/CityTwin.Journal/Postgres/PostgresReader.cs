using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>
/// Reads the store, on connections that cannot write. Each reading is one statement and so one moment of the journal; since writers go one after the
/// other, a moment is everything up to a position.
/// </summary>
public sealed class PostgresReader : IOpenJournal
{
    private readonly NpgsqlDataSource source;
    private readonly EventSearch events;
    private readonly CardSearch cards;
    private readonly OperationSearch operations;
    private readonly WorkSearch work;
    private volatile bool isNewest;

    /// <summary>Reads an existing journal, such as from a gateway.</summary>
    /// <param name="connectionString">As Npgsql takes it; a role that may read is enough.</param>
    public PostgresReader(string connectionString)
    {
        source = PostgresConnections.ForReading(connectionString);
        (events, cards, operations, work) = (new EventSearch(source), new CardSearch(source), new OperationSearch(source), new WorkSearch(source));
    }

    /// <inheritdoc/>
    public Task<long> LastPosition(CancellationToken cancellation) => Read(() => events.Last(cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadFeed(long after, int limit, CancellationToken cancellation) => Read(() => events.After(after, limit, cancellation));

    /// <inheritdoc/>
    public Task<CardChanges> ReadChanges(long after, int limit, CancellationToken cancellation) => Read(() => cards.ChangedAfter(after, limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadCase(long caseId, CancellationToken cancellation) => Read(() => events.Of(caseId, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadOperation(long operationId, CancellationToken cancellation) => ReadCase(operationId, cancellation);

    /// <inheritdoc/>
    public Task<OperationCard?> FindOperation(long operationId, CancellationToken cancellation) => Read(() => operations.Find(operationId, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationCard>> ListOperations(bool openOnly, int limit, CancellationToken cancellation) =>
        Read(() => operations.List(openOnly, limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationCard>> ReadOperationChanges(long after, int limit, CancellationToken cancellation) =>
        Read(() => operations.ChangedAfter(after, limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Precedent>> ReadPrecedents(int limit, CancellationToken cancellation) => Read(() => operations.Precedents(limit, cancellation));

    /// <inheritdoc/>
    public Task<CaseCard?> FindCard(long caseId, CancellationToken cancellation) => Read(() => cards.Find(caseId, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseCard>> Search(CardQuery query, CancellationToken cancellation) => Read(() => cards.Fitting(query, cancellation));

    /// <inheritdoc/>
    public Task<long> ReadOpen(Action<CaseCard> take, CancellationToken cancellation) => Read(() => cards.Open(take, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TakenIncident?>> FindIncidents(IReadOnlyList<IncidentKey> incidents, CancellationToken cancellation) =>
        Read(() => events.Incidents(incidents, cancellation));

    /// <inheritdoc/>
    public Task<RecordedEvent?> FindEvent(long position, CancellationToken cancellation) => Read(() => events.At(position, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, SaltedText>> ReadTexts(IReadOnlyList<long> positions, CancellationToken cancellation) =>
        Read(() => events.Texts(positions, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<PackInForce>> ReadPacks(int limit, CancellationToken cancellation) => Read(() => events.Packs(limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedFinding>> ReadFindings(long after, int limit, CancellationToken cancellation) =>
        Read(() => events.Findings(after, limit, cancellation));

    /// <inheritdoc/>
    public Task<byte[]?> FindSecret(string name, CancellationToken cancellation) => Read(() => events.Secret(name, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Deadline>> ReadDeadlines(DateTimeOffset until, int limit, CancellationToken cancellation) =>
        Read(() => work.Deadlines(until, limit, cancellation));

    /// <inheritdoc/>
    public Task<DateTimeOffset?> ReadCommonTime(CancellationToken cancellation) => Read(() => work.CommonTime(cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedNotice>> ReadWork(string organisation, long after, int limit, CancellationToken cancellation) =>
        Read(() => work.After(organisation, after, limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedNotice>> ReadWorkSince(string organisation, DateTimeOffset since, int limit, CancellationToken cancellation) =>
        Read(() => work.Since(organisation, since, limit, cancellation));

    /// <inheritdoc/>
    public Task<long> LastWork(string organisation, CancellationToken cancellation) => Read(() => work.Last(organisation, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<ObligationRow>> ReadObligations(string organisation, int limit, CancellationToken cancellation) =>
        Read(() => work.Open(organisation, limit, cancellation));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, int>> CountObligations(CancellationToken cancellation) => Read(() => work.Loads(cancellation));

    /// <inheritdoc/>
    public Task<string?> FindProofElsewhere(long caseId, IReadOnlyList<string> hashes, CancellationToken cancellation) =>
        hashes.Count == 0 ? Task.FromResult<string?>(null) : Read(() => work.ProofElsewhere(caseId, hashes, cancellation));

    /// <inheritdoc/>
    public void Dispose() => source.Dispose();

    private Task<T> Read<T>(Func<Task<T>> read) => Unavailable.Guard("read", async () =>
    {
        if (!isNewest)
        {
            await Schema.RequireNewest(source, CancellationToken.None);
            isNewest = true;
        }

        return await read();
    });
}
