using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>
/// How the journal stands for a group of appends, read behind the lock of the head: nobody else can change it until the transaction ends. What the
/// group itself does is followed here too.
/// </summary>
internal sealed class Standing
{
    private readonly Dictionary<long, long> versions = [];
    private readonly HashSet<IncidentKey> taken = [];

    /// <summary>Position of the last event.</summary>
    public long Position { get; private set; }

    /// <summary>Begins a transaction, waits for the lock of the head and reads, all in one message.</summary>
    public static async Task<Standing> Read(NpgsqlConnection connection, IReadOnlyList<PreparedAppend> group)
    {
        var parts = group.SelectMany(append => append.Parts).ToList();
        var keys = parts.Select(part => part.Append).OfType<CaseAppend>().SelectMany(append => append.Incidents).Select(incident => incident.Key).ToList();
        await using var batch = new NpgsqlBatch(connection) { Timeout = Asking.WriteSeconds };
        batch.Add("BEGIN");
        batch.Add("SELECT position FROM head FOR UPDATE");
        batch.Add(
            "SELECT id, version FROM card WHERE id = ANY($1) UNION ALL SELECT id, version FROM operation WHERE id = ANY($1)",
            parts.Select(part => part.Append.StreamId).Distinct().ToArray());
        batch.Add(
            "SELECT i.source, i.source_id FROM unnest($1, $2) AS x(source, source_id) JOIN incident i ON i.source = x.source AND i.source_id = x.source_id",
            keys.Select(key => key.Source).ToArray(),
            keys.Select(key => key.SourceId).ToArray());
        await using var row = await batch.ExecuteReaderAsync();
        return await Read(row);
    }

    /// <summary>Why an append cannot be written, or null when it can.</summary>
    public Exception? ObjectionTo(PreparedAppend append)
    {
        foreach (var part in append.Parts)
        {
            var actual = versions.GetValueOrDefault(part.Append.StreamId);
            if (actual != part.Append.ExpectedVersion)
            {
                return new JournalConflictException(part.Append.StreamId, part.Append.ExpectedVersion, actual);
            }

            if (part.Append is CaseAppend taking && taking.Incidents.FirstOrDefault(incident => taken.Contains(incident.Key)) is { } twice)
            {
                return new IncidentTakenException(twice.Key);
            }
        }

        return null;
    }

    /// <summary>A part will be written behind the last position; returns the position before its first event.</summary>
    public long Take(PreparedPart part)
    {
        versions[part.Append.StreamId] = part.Append.ExpectedVersion + part.Events.Count;
        taken.UnionWith(part.Append is CaseAppend taking ? taking.Incidents.Select(incident => incident.Key) : []);
        var before = Position;
        Position += part.Events.Count;
        return before;
    }

    private static async Task<Standing> Read(NpgsqlDataReader row)
    {
        await row.ReadAsync();
        var standing = new Standing { Position = row.GetInt64(0) };
        await row.NextResultAsync();
        while (await row.ReadAsync())
        {
            standing.versions[row.GetInt64(0)] = row.GetInt64(1);
        }

        await row.NextResultAsync();
        while (await row.ReadAsync())
        {
            standing.taken.Add(new IncidentKey(row.GetString(0), row.GetString(1)));
        }

        return standing;
    }
}
