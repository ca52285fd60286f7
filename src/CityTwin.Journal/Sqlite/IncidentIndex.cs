using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>
/// Which incidents were taken, found by a 64-bit hash. Two incidents with one hash stand next to each other
/// (hash, hash + 1, …), told apart by their full keys, which stand in their events.
/// </summary>
/// <param name="connection">Where to look.</param>
/// <param name="terms">Names of events.</param>
/// <param name="filter">Which hashes may be there; null when another process writes, so that only the disk can tell.</param>
internal sealed class IncidentIndex(SqliteConnection connection, Terms terms, HashFilter? filter) : IDisposable
{
    private readonly Statement find = new(
        connection, "SELECT i.fingerprint, i.position, e.case_id, e.type, e.body FROM incident i JOIN event e ON e.position = i.position WHERE i.key = ?1");

    private readonly Statement add = new(connection, "INSERT INTO incident(key, position, fingerprint) VALUES(?1, ?2, ?3)");

    public TakenIncident? Find(long hash, IncidentKey key)
    {
        if (filter?.MayHold(hash) is false)
        {
            return null;
        }

        for (var slot = hash; ; slot = unchecked(slot + 1))
        {
            using var row = find.Bind(1, slot).Read();
            if (!row.Next())
            {
                return null;
            }

            if (KeyIn(row) == key)
            {
                return new TakenIncident(row.Number(2), row.Number(1), row.Number(0));
            }
        }
    }

    public void Add(long hash, IncidentAppend incident, long position)
    {
        add.Bind(1, filter?.MayHold(hash) is false ? hash : FreeSlot(hash)).Bind(2, position).Bind(3, incident.Fingerprint).Run();
        filter?.Add(hash);
    }

    /// <summary>Lets the filter know of everything that is there.</summary>
    public static void Fill(HashFilter filter, SqliteConnection connection)
    {
        using var all = new Statement(connection, "SELECT key FROM incident");
        using var rows = all.Read();
        while (rows.Next())
        {
            filter.Add(rows.Number(0));
        }
    }

    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
    }

    private IncidentKey? KeyIn(Statement.Rows row)
    {
        var incident = EventCodec.Decode(terms.WordFor(row.Number(3), connection), row.Bytes(4)).TakenIn;
        return incident is null ? null : new IncidentKey(incident.Source, incident.SourceId);
    }

    private long FreeSlot(long hash)
    {
        for (var slot = hash; ; slot = unchecked(slot + 1))
        {
            using var row = find.Bind(1, slot).Read();
            if (!row.Next())
            {
                return slot;
            }
        }
    }
}
