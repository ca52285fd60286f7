using CityTwin.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>One reading connection with its prepared statements; used by one caller at a time.</summary>
internal sealed class ReadingDesk(SqliteConnection connection, Terms terms) : IDisposable
{
    private const string EventColumns = "SELECT position, case_id, version, type, body, hash FROM event ";

    private readonly Dictionary<string, Statement> statements = [];
    private readonly IncidentIndex incidents = new(connection, terms);

    public SqliteConnection Connection => connection;

    public long LastPosition() => (long)Prepared("SELECT coalesce(max(position), 0) FROM event", 0).Scalar()!;

    public IReadOnlyList<RecordedEvent> Events(string where, long key, int limit)
    {
        var statement = Prepared(EventColumns + where, 2);
        statement[1] = key;
        statement[2] = (long)limit;
        var found = new List<RecordedEvent>();
        using var row = statement.Read();
        while (row.Read())
        {
            found.Add(new RecordedEvent(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), terms.WordFor(row.GetInt64(3), connection), row.GetFieldValue<byte[]>(4), row.GetFieldValue<byte[]>(5)));
        }

        return found;
    }

    public CaseCard? Card(long caseId)
    {
        var statement = Prepared($"SELECT {CardRow.Columns} FROM card WHERE id = $1", 1);
        statement[1] = caseId;
        using var row = statement.Read();
        return row.Read() ? CardRow.Read(row, terms, connection) : null;
    }

    /// <summary>An event that is not the latest of its case is passed over: the latest one brings the card.</summary>
    public CardChanges Changes(long after, int limit)
    {
        connection.Run("BEGIN");
        try
        {
            var statement = Prepared(
                $"SELECT {Qualified} FROM event e JOIN card c ON c.id = e.case_id AND c.position = e.position WHERE e.position > $1 ORDER BY e.position LIMIT $2", 2);
            statement[1] = after;
            statement[2] = (long)limit;
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
        using var statement = new Statement(connection, sql, 0);
        return ReadAll(statement);
    }

    public long Open(Action<CaseCard> take)
    {
        connection.Run("BEGIN");
        try
        {
            using var row = Prepared($"SELECT {CardRow.Columns} FROM card WHERE closed_at IS NULL ORDER BY id", 0).Read();
            while (row.Read())
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
        var statement = Prepared("SELECT text, salt FROM note WHERE position = $1", 1);
        foreach (var position in positions)
        {
            statement[1] = position;
            using var row = statement.Read();
            if (row.Read())
            {
                texts[position] = new SaltedText(row.GetString(0), row.GetFieldValue<byte[]>(1));
            }
        }

        return texts;
    }

    public IReadOnlyList<Deadline> Deadlines(DateTimeOffset until, int limit)
    {
        var statement = Prepared(
            "SELECT id, due_at FROM card WHERE closed_at IS NULL AND overdue_at IS NULL AND due_at IS NOT NULL AND due_at <= $1 ORDER BY due_at LIMIT $2", 2);
        statement[1] = until.ToUnixTimeMilliseconds();
        statement[2] = (long)limit;
        var found = new List<Deadline>();
        using var row = statement.Read();
        while (row.Read())
        {
            found.Add(new Deadline(row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))));
        }

        return found;
    }

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
        while (row.Read())
        {
            cards.Add(CardRow.Read(row, terms, connection));
        }

        return cards;
    }

    private Statement Prepared(string sql, int parameters)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statements[sql] = statement = new Statement(connection, sql, parameters);
        }

        return statement;
    }
}
