using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Reads facts and what belongs to them.</summary>
internal sealed class EventSearch(NpgsqlDataSource source)
{
    /// <summary>Events, without conditions.</summary>
    public const string Events = "SELECT position, stream_id, version, type, body, hash FROM event ";

    public async Task<long> Last(CancellationToken cancellation) => (await source.List(row => row.GetInt64(0), "SELECT position FROM head", [], cancellation))[0];

    public async Task<IReadOnlyList<RecordedEvent>> After(long position, int limit, CancellationToken cancellation) =>
        await source.List(Event, Events + "WHERE position > $1 ORDER BY position LIMIT $2", [position, limit], cancellation);

    public async Task<IReadOnlyList<RecordedEvent>> Of(long streamId, CancellationToken cancellation) =>
        await source.List(Event, Events + "WHERE stream_id = $1 ORDER BY version", [streamId], cancellation);

    public async Task<RecordedEvent?> At(long position, CancellationToken cancellation) =>
        await source.List(Event, Events + "WHERE position = $1", [position], cancellation) is [var found] ? found : null;

    public async Task<IReadOnlyList<TakenIncident?>> Incidents(IReadOnlyList<IncidentKey> keys, CancellationToken cancellation) => await source.List(
        row => row.IsDBNull(0) ? null : new TakenIncident(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        // Each by its key: without OFFSET the planner sorts and reads all incidents there are for a few hundred keys.
        "SELECT i.case_id, i.position, i.fingerprint FROM unnest($1, $2) WITH ORDINALITY AS x(source, source_id, ordinal) "
        + "LEFT JOIN LATERAL (SELECT * FROM incident WHERE source = x.source AND source_id = x.source_id OFFSET 0) i ON true ORDER BY x.ordinal",
        [keys.Select(key => key.Source).ToArray(), keys.Select(key => key.SourceId).ToArray()],
        cancellation);

    public async Task<IReadOnlyDictionary<long, SaltedText>> Texts(IReadOnlyList<long> positions, CancellationToken cancellation) => (await source.List(
        row => (Position: row.GetInt64(0), Text: new SaltedText(row.GetString(1), row.Bytes(2))),
        "SELECT position, text, salt FROM note WHERE position = ANY($1)",
        [positions.ToArray()],
        cancellation)).ToDictionary(note => note.Position, note => note.Text);

    public async Task<IReadOnlyList<PackInForce>> Packs(int limit, CancellationToken cancellation) => await source.List(
        row => new PackInForce(row.GetString(0), row.Instant(1)!.Value, row.GetString(2)),
        "SELECT version, since, acting FROM pack ORDER BY number DESC LIMIT $1",
        [limit],
        cancellation);

    public async Task<IReadOnlyList<RecordedFinding>> Findings(long after, int limit, CancellationToken cancellation) => await source.List(
        row => new RecordedFinding(row.GetInt64(0), row.GetString(1), row.Bytes(2), row.Bytes(3)),
        "SELECT number, type, body, hash FROM finding WHERE number > $1 ORDER BY number LIMIT $2",
        [after, limit],
        cancellation);

    public async Task<byte[]?> Secret(string name, CancellationToken cancellation) =>
        await source.List(row => row.Bytes(0), "SELECT value FROM secret WHERE name = $1", [name], cancellation) is [var value] ? value : null;

    /// <summary>The event in a row of <see cref="Events"/>.</summary>
    public static RecordedEvent Event(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), string.Intern(row.GetString(3)), row.Bytes(4), row.Bytes(5));
}
