using CityTwin.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>One reading connection with its prepared statements; used by one caller at a time.</summary>
internal sealed class ReadingDesk(SqliteConnection connection, Terms terms, HashFilter? filter) : IDisposable
{
    private const string EventColumns = "SELECT position, case_id, version, type, body, hash FROM event ";

    private readonly Dictionary<string, Statement> statements = [];
    private readonly IncidentIndex incidents = new(connection, terms, filter);

    public SqliteConnection Connection => connection;

    public long LastPosition() => Prepared("SELECT coalesce(max(position), 0) FROM event").Number() ?? 0;

    public IReadOnlyList<RecordedEvent> Events(string where, long key, int limit)
    {
        var statement = Prepared(EventColumns + where);
        statement.Bind(1, key);
        statement.Bind(2, limit);
        var found = new List<RecordedEvent>();
        using var row = statement.Read();
        while (row.Next())
        {
            found.Add(new RecordedEvent(
                row.Number(0), row.Number(1), row.Number(2), terms.WordFor(row.Number(3), connection), row.Bytes(4), row.Bytes(5)));
        }

        return found;
    }

    public CaseCard? Card(long caseId)
    {
        var statement = Prepared($"SELECT {CardRow.Columns} FROM card WHERE id = ?1");
        statement.Bind(1, caseId);
        using var row = statement.Read();
        return row.Next() ? CardRow.Read(row, terms, connection) : null;
    }

    /// <summary>An event that is not the latest of its case is passed over: the latest one brings the card.</summary>
    public CardChanges Changes(long after, int limit)
    {
        connection.Run("BEGIN");
        try
        {
            var statement = Prepared(
                $"SELECT {Qualified} FROM event e JOIN card c ON c.id = e.case_id AND c.position = e.position WHERE e.position > ?1 ORDER BY e.position LIMIT ?2");
            statement.Bind(1, after);
            statement.Bind(2, limit);
            var cards = ReadAll(statement);
            return new CardChanges(cards, cards.Count < limit ? Math.Max(after, LastPosition()) : cards[^1].Position);
        }
        finally
        {
            connection.Run("COMMIT");
        }
    }

    public IReadOnlyList<CaseCard> Cards(string sql)
    {
        using var statement = new Statement(connection, sql);
        return ReadAll(statement);
    }

    public long Open(Action<CaseCard> take)
    {
        connection.Run("BEGIN");
        try
        {
            using var row = Prepared($"SELECT {CardRow.Columns} FROM card WHERE closed_at IS NULL ORDER BY id").Read();
            while (row.Next())
            {
                take(CardRow.Read(row, terms, connection));
            }

            return LastPosition();
        }
        finally
        {
            connection.Run("COMMIT");
        }
    }

    public IReadOnlyList<TakenIncident?> Incidents(IReadOnlyList<IncidentKey> keys)
    {
        var found = new TakenIncident?[keys.Count];
        for (var index = 0; index < found.Length; index++)
        {
            found[index] = incidents.Find(IncidentHashes.Of(keys[index]), keys[index]);
        }

        return found;
    }

    public IReadOnlyDictionary<long, SaltedText> Texts(IReadOnlyList<long> positions)
    {
        var texts = new Dictionary<long, SaltedText>();
        var statement = Prepared("SELECT text, salt FROM note WHERE position = ?1");
        foreach (var position in positions)
        {
            statement.Bind(1, position);
            using var row = statement.Read();
            if (row.Next())
            {
                texts[position] = new SaltedText(row.Text(0), row.Bytes(1));
            }
        }

        return texts;
    }

    public IReadOnlyList<Deadline> Deadlines(DateTimeOffset until, int limit)
    {
        var statement = Prepared(
            "SELECT id, next_at FROM card WHERE next_at IS NOT NULL AND next_at <= ?1 UNION ALL "
            + "SELECT id, next_at FROM operation WHERE next_at IS NOT NULL AND next_at <= ?1 ORDER BY next_at LIMIT ?2");
        statement.Bind(1, until.ToUnixTimeMilliseconds());
        statement.Bind(2, limit);
        var found = new List<Deadline>();
        using var row = statement.Read();
        while (row.Next())
        {
            found.Add(new Deadline(row.Number(0), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(1))));
        }

        return found;
    }

    public IReadOnlyList<PackInForce> Packs(int limit)
    {
        var found = new List<PackInForce>();
        using var row = Prepared("SELECT version, since, acting FROM pack ORDER BY number DESC LIMIT ?1").Bind(1, limit).Read();
        while (row.Next())
        {
            found.Add(new PackInForce(row.Text(0), DateTimeOffset.FromUnixTimeMilliseconds(row.Number(1)), row.Text(2)));
        }

        return found;
    }

    public IReadOnlyList<RecordedFinding> Findings(long after, int limit)
    {
        var found = new List<RecordedFinding>();
        using var row = Prepared("SELECT number, type, body, hash FROM finding WHERE number > ?1 ORDER BY number LIMIT ?2").Bind(1, after).Bind(2, limit).Read();
        while (row.Next())
        {
            found.Add(new RecordedFinding(row.Number(0), row.Text(1), row.Bytes(2), row.Bytes(3)));
        }

        return found;
    }

    public byte[]? Secret(string name) =>
        Prepared("SELECT value FROM setting WHERE name = 'secret.' || ?1").Bind(1, name).Text() is { Length: > 0 } hex ? Convert.FromHexString(hex) : null;

    /// <summary>Reads operations on this desk.</summary>
    public OperationSearch Operations => field ??= new OperationSearch(Prepared);

    /// <summary>Reads work and obligations on this desk.</summary>
    public WorkSearch Work => field ??= new WorkSearch(connection, terms, Prepared);

    public void Dispose()
    {
        foreach (var statement in statements.Values)
        {
            statement.Dispose();
        }

        incidents.Dispose();
        connection.Dispose();
    }

    private static string Qualified { get; } = string.Join(", ", CardRow.Columns.Split(", ").Select(column => $"c.{column}"));

    private List<CaseCard> ReadAll(Statement statement)
    {
        var cards = new List<CaseCard>();
        using var row = statement.Read();
        while (row.Next())
        {
            cards.Add(CardRow.Read(row, terms, connection));
        }

        return cards;
    }

    private Statement Prepared(string sql)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statements[sql] = statement = new Statement(connection, sql);
        }

        return statement;
    }
}
