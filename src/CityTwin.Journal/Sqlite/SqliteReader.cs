using System.Collections.Concurrent;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Reads the store. Connections are lent one to a call and kept for the next; statements stay prepared on them.</summary>
public sealed class SqliteReader : IOpenJournal
{
    private readonly ConcurrentBag<ReadingDesk> idle = [];
    private readonly string path;
    private readonly Terms terms;
    private readonly HashFilter? filter;
    private readonly bool isInspection;

    /// <summary>Reads an existing store, such as from a gateway beside its silo.</summary>
    /// <param name="path">The file.</param>
    public SqliteReader(string path)
        : this(path, new Terms(), filter: null)
    {
    }

    internal SqliteReader(string path, Terms terms, HashFilter? filter, bool isInspection = false) =>
        (this.path, this.terms, this.filter, this.isInspection) = (path, terms, filter, isInspection);

    /// <summary>Reads a store and leaves its file as it is: other readers may, when they end, copy the write-ahead log into it.</summary>
    /// <param name="path">The file.</param>
    public static SqliteReader ForInspection(string path) => new(path, new Terms(), filter: null, isInspection: true);

    /// <inheritdoc/>
    public Task<long> LastPosition(CancellationToken cancellation) => Read(desk => desk.LastPosition());

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadFeed(long after, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Events("WHERE position > ?1 ORDER BY position LIMIT ?2", after, limit));

    /// <inheritdoc/>
    public Task<CardChanges> ReadChanges(long after, int limit, CancellationToken cancellation) => Read(desk => desk.Changes(after, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadCase(long caseId, CancellationToken cancellation) =>
        Read(desk => desk.Events("WHERE case_id = ?1 ORDER BY version LIMIT ?2", caseId, int.MaxValue));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedEvent>> ReadOperation(long operationId, CancellationToken cancellation) => ReadCase(operationId, cancellation);

    /// <inheritdoc/>
    public Task<OperationCard?> FindOperation(long operationId, CancellationToken cancellation) => Read(desk => desk.Operations.Find(operationId));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationCard>> ListOperations(bool openOnly, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Operations.List(openOnly, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<OperationCard>> ReadOperationChanges(long after, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Operations.ChangedAfter(after, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Precedent>> ReadPrecedents(int limit, CancellationToken cancellation) => Read(desk => desk.Operations.Precedents(limit));

    /// <inheritdoc/>
    public async Task<RecordedEvent?> FindEvent(long position, CancellationToken cancellation) =>
        (await Read(desk => desk.Events("WHERE position = ?1 LIMIT ?2", position, 1))) is [var found] ? found : null;

    /// <inheritdoc/>
    public Task<CaseCard?> FindCard(long caseId, CancellationToken cancellation) => Read(desk => desk.Card(caseId));

    /// <inheritdoc/>
    public Task<IReadOnlyList<CaseCard>> Search(CardQuery query, CancellationToken cancellation) =>
        Read(desk => desk.Cards(CardSearch.Sql(query, terms, desk.Connection)));

    /// <inheritdoc/>
    public Task<long> ReadOpen(Action<CaseCard> take, CancellationToken cancellation) => Read(desk => desk.Open(take));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TakenIncident?>> FindIncidents(IReadOnlyList<IncidentKey> incidents, CancellationToken cancellation) =>
        Read(desk => desk.Incidents(incidents));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<long, SaltedText>> ReadTexts(IReadOnlyList<long> positions, CancellationToken cancellation) =>
        Read(desk => desk.Texts(positions));

    /// <inheritdoc/>
    public Task<IReadOnlyList<Deadline>> ReadDeadlines(DateTimeOffset until, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Deadlines(until, limit));

    /// <inheritdoc/>
    public Task<DateTimeOffset?> ReadCommonTime(CancellationToken cancellation) => Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public Task<IReadOnlyList<PackInForce>> ReadPacks(int limit, CancellationToken cancellation) => Read(desk => desk.Packs(limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedFinding>> ReadFindings(long after, int limit, CancellationToken cancellation) => Read(desk => desk.Findings(after, limit));

    /// <inheritdoc/>
    public Task<byte[]?> FindSecret(string name, CancellationToken cancellation) => Read(desk => desk.Secret(name));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedNotice>> ReadWork(string organisation, long after, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Work.After(organisation, after, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyList<RecordedNotice>> ReadWorkSince(string organisation, DateTimeOffset since, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Work.Since(organisation, since, limit));

    /// <inheritdoc/>
    public Task<long> LastWork(string organisation, CancellationToken cancellation) => Read(desk => desk.Work.Last(organisation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<ObligationRow>> ReadObligations(string organisation, int limit, CancellationToken cancellation) =>
        Read(desk => desk.Work.Open(organisation, limit));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<string, int>> CountObligations(CancellationToken cancellation) => Read(desk => desk.Work.Loads());

    /// <inheritdoc/>
    public Task<string?> FindProofElsewhere(long caseId, IReadOnlyList<string> hashes, CancellationToken cancellation) =>
        hashes.Count == 0 ? Task.FromResult<string?>(null) : Read(desk => desk.Work.ProofElsewhere(caseId, hashes));

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryTake(out var desk))
        {
            desk.Dispose();
        }
    }

    // SQLite reads are short and never wait for the writer, so they run where they are asked for.
    private Task<T> Read<T>(Func<ReadingDesk, T> read)
    {
        ReadingDesk? desk = null;
        try
        {
            desk = idle.TryTake(out var waiting) ? waiting : new ReadingDesk(SqliteConnections.OpenReader(path, isInspection), terms, filter);
            var result = read(desk);
            idle.Add(desk);
            return Task.FromResult(result);
        }
        catch (SqliteException cause)
        {
            desk?.Dispose();
            return Task.FromException<T>(new JournalUnavailableException($"The journal could not be read: {cause.Message}", cause));
        }
    }
}
