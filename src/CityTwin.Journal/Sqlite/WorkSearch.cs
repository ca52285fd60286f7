using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Reads work feeds, obligations and proofs. An organisation that never had any is no word of this journal yet.</summary>
internal sealed class WorkSearch(SqliteConnection connection, Terms terms, Func<string, Statement> prepared)
{
    private const string Notices = "SELECT sequence, position, case_id, obligation, kind, at FROM work WHERE organisation = ?1 ";

    public IReadOnlyList<RecordedNotice> After(string organisation, long after, int limit) =>
        Read(Notices + "AND sequence > ?2 ORDER BY sequence LIMIT ?3", organisation, after, limit, since: null);

    public IReadOnlyList<RecordedNotice> Since(string organisation, DateTimeOffset since, int limit) =>
        Read(Notices + "AND sequence > ?2 ORDER BY sequence DESC LIMIT ?3", organisation, 0, limit, since);

    public long Last(string organisation) =>
        terms.Find(organisation, connection) is { } known ? prepared("SELECT max(sequence) FROM work WHERE organisation = ?1").Bind(1, known).Number() ?? 0 : 0;

    public IReadOnlyList<ObligationRow> Open(string organisation, int limit)
    {
        var found = new List<ObligationRow>();
        if (terms.Find(organisation, connection) is not { } known)
        {
            return found;
        }

        var statement = prepared(
            "SELECT case_id, number, state, role, offered_at, taken_up_at, take_up_by, due_at FROM obligation WHERE organisation = ?1 AND state <= 2 ORDER BY case_id LIMIT ?2");
        using var row = statement.Bind(1, known).Bind(2, limit).Read();
        while (row.Next())
        {
            found.Add(new ObligationRow(
                row.Number(0), (int)row.Number(1), (ObligationState)row.Number(2), (DutyRole)row.Number(3),
                Instant(row, 4)!.Value, Instant(row, 5), Instant(row, 6), Instant(row, 7)));
        }

        return found;
    }

    public IReadOnlyDictionary<string, int> Loads()
    {
        var loads = new Dictionary<string, int>();
        using var row = prepared("SELECT organisation, count(*) FROM obligation WHERE state <= 2 GROUP BY organisation").Read();
        while (row.Next())
        {
            loads[terms.WordFor(row.Number(0), connection)] = (int)row.Number(1);
        }

        return loads;
    }

    public string? ProofElsewhere(long caseId, IReadOnlyList<string> hashes)
    {
        var statement = prepared("SELECT 1 FROM proof WHERE hash = ?1 AND case_id <> ?2 LIMIT 1");
        return hashes.FirstOrDefault(hash =>
        {
            statement.Bind(1, Convert.FromHexString(hash));
            return statement.Bind(2, caseId).Number() is not null;
        });
    }

    private List<RecordedNotice> Read(string sql, string organisation, long after, int limit, DateTimeOffset? since)
    {
        var found = new List<RecordedNotice>();
        if (terms.Find(organisation, connection) is not { } known)
        {
            return found;
        }

        using var row = prepared(sql).Bind(1, known).Bind(2, after).Bind(3, limit).Read();
        while (row.Next() && !(Instant(row, 5) < since))
        {
            found.Add(new RecordedNotice(
                row.Number(0), row.Number(1), row.Number(2), (int)row.Number(3), (WorkNoticeKind)row.Number(4), Instant(row, 5)!.Value));
        }

        return found;
    }

    private static DateTimeOffset? Instant(Statement.Rows row, int column) =>
        row.IsNull(column) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.Number(column));
}
