using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Reads work feeds, obligations, proofs and what clocks have to say.</summary>
internal sealed class WorkSearch(NpgsqlDataSource source)
{
    private const string Notices =
        "SELECT sequence, position, stream_id, obligation, kind, at FROM work WHERE organisation = (SELECT id FROM term WHERE text = $1) AND sequence > $2 ";

    public async Task<IReadOnlyList<RecordedNotice>> After(string organisation, long after, int limit, CancellationToken cancellation) =>
        await source.List(Notice, Notices + "ORDER BY sequence LIMIT $3", [organisation, after, limit], cancellation);

    // Numbers and instants of one feed go up together, but for events dated by hand: the latest ones are read, and cut where they become too old.
    public async Task<IReadOnlyList<RecordedNotice>> Since(string organisation, DateTimeOffset since, int limit, CancellationToken cancellation) =>
        [.. (await source.List(Notice, Notices + "ORDER BY sequence DESC LIMIT $3", [organisation, 0L, limit], cancellation)).TakeWhile(notice => notice.At >= since)];

    public async Task<long> Last(string organisation, CancellationToken cancellation) => (await source.List(
        row => row.GetInt64(0),
        "SELECT coalesce(max(sequence), 0) FROM work WHERE organisation = (SELECT id FROM term WHERE text = $1)",
        [organisation],
        cancellation))[0];

    public async Task<IReadOnlyList<ObligationRow>> Open(string organisation, int limit, CancellationToken cancellation) => await source.List(
        row => new ObligationRow(
            row.GetInt64(0), row.GetInt32(1), (ObligationState)row.GetInt16(2), (DutyRole)row.GetInt16(3), row.Instant(4)!.Value, row.Instant(5), row.Instant(6), row.Instant(7)),
        "SELECT case_id, number, state, role, offered_at, taken_up_at, take_up_by, due_at FROM obligation "
        + "WHERE organisation = (SELECT id FROM term WHERE text = $1) AND state <= 2 ORDER BY case_id, number LIMIT $2",
        [organisation, limit],
        cancellation);

    public async Task<IReadOnlyDictionary<string, int>> Loads(CancellationToken cancellation) => (await source.List(
        row => (Organisation: row.GetString(0), Open: row.GetInt64(1)),
        "SELECT term.text, open.cases FROM (SELECT organisation, count(*) AS cases FROM obligation WHERE state <= 2 GROUP BY organisation) AS open JOIN term ON term.id = open.organisation",
        [],
        cancellation))
        .ToDictionary(load => load.Organisation, load => (int)load.Open);

    public async Task<string?> ProofElsewhere(long caseId, IReadOnlyList<string> hashes, CancellationToken cancellation)
    {
        var elsewhere = (await source.List(
            row => Convert.ToHexString(row.Bytes(0)),
            "SELECT DISTINCT hash FROM proof WHERE hash = ANY($1) AND case_id <> $2",
            [hashes.Select(Convert.FromHexString).ToArray(), caseId],
            cancellation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return hashes.FirstOrDefault(elsewhere.Contains);
    }

    public async Task<IReadOnlyList<Deadline>> Deadlines(DateTimeOffset until, int limit, CancellationToken cancellation) => await source.List(
        row => new Deadline(row.GetInt64(0), row.Instant(1)!.Value),
        // The first of either: told of a limit for both together only, the planner sorts all that are due, of which there are many after a standstill.
        "SELECT id, next_at FROM ((SELECT id, next_at FROM card WHERE next_at <= $1 ORDER BY next_at LIMIT $2) "
        + "UNION ALL (SELECT id, next_at FROM operation WHERE next_at <= $1 ORDER BY next_at LIMIT $2)) due ORDER BY next_at LIMIT $2",
        [Precision.Whole(until), limit],
        cancellation);

    public async Task<DateTimeOffset?> CommonTime(CancellationToken cancellation) => (await source.List(
        row => row.GetFieldValue<DateTimeOffset>(0), "SELECT clock_timestamp()", [], cancellation))[0];

    private static RecordedNotice Notice(NpgsqlDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt32(3), (WorkNoticeKind)row.GetInt16(4), row.Instant(5)!.Value);
}
