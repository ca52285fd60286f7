using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>
/// Which incidents were taken, found by a 64-bit hash. Two incidents with one hash stand next to each other
/// (hash, hash + 1, …), told apart by their full keys.
/// </summary>
internal sealed class IncidentIndex(SqliteConnection connection, Terms terms) : IDisposable
{
    private readonly Statement find = new(connection, "SELECT source, source_id, case_id, position, fingerprint FROM incident WHERE key = $1", 1);
    private readonly Statement add = new(connection, "INSERT INTO incident(key, case_id, position, fingerprint, source, source_id) VALUES($1, $2, $3, $4, $5, $6)", 6);

    private readonly HashSet<IncidentKey> inGroup = [];

    public void BeginGroup() => inGroup.Clear();

    public bool Has(long hash, IncidentKey key) => inGroup.Contains(key) || Find(hash, key) is not null;

    public TakenIncident? Find(long hash, IncidentKey key)
    {
        for (var slot = hash; ; slot = unchecked(slot + 1))
        {
            find[1] = slot;
            using var row = find.Read();
            if (!row.Read())
            {
                return null;
            }

            if (row.GetString(1) == key.SourceId && terms.WordFor(row.GetInt64(0), connection) == key.Source)
            {
                return new TakenIncident(row.GetInt64(2), row.GetInt64(3), row.GetInt64(4));
            }
        }
    }

    public void Add(long hash, IncidentAppend incident, long caseId, long position)
    {
        inGroup.Add(incident.Key);
        add[1] = FreeSlot(hash);
        add[2] = caseId;
        add[3] = position;
        add[4] = incident.Fingerprint;
        add[5] = terms.NumberFor(incident.Key.Source, connection);
        add[6] = incident.Key.SourceId;
        add.Run();
    }

    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
    }

    private long FreeSlot(long hash)
    {
        for (var slot = hash; ; slot = unchecked(slot + 1))
        {
            find[1] = slot;
            using var row = find.Read();
            if (!row.Read())
            {
                return slot;
            }
        }
    }
}
