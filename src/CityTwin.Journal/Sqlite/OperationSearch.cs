using CityTwin.Domain.Operations;

namespace CityTwin.Journal.Sqlite;

/// <summary>Reads snapshots of operations and precedents.</summary>
internal sealed class OperationSearch(Func<string, Statement> prepared)
{
    public OperationCard? Find(long id) => Read(prepared("SELECT card FROM operation WHERE id = ?1").Bind(1, id)) is [var found] ? found : null;

    // Ids go down as operations come.
    public IReadOnlyList<OperationCard> List(bool openOnly, int limit) => Read(
        prepared(openOnly ? "SELECT card FROM operation WHERE ended_at IS NULL ORDER BY id LIMIT ?1" : "SELECT card FROM operation ORDER BY id LIMIT ?1").Bind(1, limit));

    public IReadOnlyList<OperationCard> ChangedAfter(long position, int limit) =>
        Read(prepared("SELECT card FROM operation WHERE position > ?1 ORDER BY position LIMIT ?2").Bind(1, position).Bind(2, limit));

    public IReadOnlyList<Precedent> Precedents(int limit)
    {
        var found = new List<Precedent>();
        using var row = prepared("SELECT edge, kind, organisation, operation, since, revoked_at FROM precedent ORDER BY since DESC, operation LIMIT ?1").Bind(1, limit).Read();
        while (row.Next())
        {
            found.Add(new Precedent(row.Text(0), row.Text(1), row.Text(2), row.Number(3), Instant(row.Number(4)), row.IsNull(5) ? null : Instant(row.Number(5))));
        }

        return found;
    }

    private static List<OperationCard> Read(Statement statement)
    {
        var cards = new List<OperationCard>();
        using var row = statement.Read();
        while (row.Next())
        {
            cards.Add(OperationCodec.DecodeCard(row.Bytes(0)));
        }

        return cards;
    }

    private static DateTimeOffset Instant(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
}
