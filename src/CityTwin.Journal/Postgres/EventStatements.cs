namespace CityTwin.Journal.Postgres;

/// <summary>Writes facts and what belongs to them.</summary>
internal static class EventStatements
{
    public static RowStatement<EventRow> Events { get; } = new RowStatement<EventRow>(
        "INSERT INTO event(position, stream_id, version, type, hash, body) SELECT * FROM unnest($1, $2, $3, $4, $5, $6)")
        .Long(row => row.Position).Long(row => row.StreamId).Long(row => row.Version)
        .Text(row => row.Event.Type).Bytes(row => row.Event.Hash).Bytes(row => row.Event.Body);

    public static RowStatement<IncidentRow> Incidents { get; } = new RowStatement<IncidentRow>(
        "INSERT INTO incident(source, source_id, case_id, position, fingerprint) SELECT * FROM unnest($1, $2, $3, $4, $5)")
        .Text(row => row.Incident.Key.Source).Text(row => row.Incident.Key.SourceId)
        .Long(row => row.CaseId).Long(row => row.Position).Long(row => row.Incident.Fingerprint);

    public static RowStatement<IncidentRow> Notes { get; } = new RowStatement<IncidentRow>(
        "INSERT INTO note(position, salt, text) SELECT * FROM unnest($1, $2, $3)")
        .Long(row => row.Position).Bytes(row => row.Incident.Text!.Salt.ToArray()).Text(row => row.Incident.Text!.Text);

    /// <summary>Words get their numbers before the rows that hold them.</summary>
    public static RowStatement<string> Terms { get; } = new RowStatement<string>(
        "INSERT INTO term(text) SELECT x.text FROM unnest($1) AS x(text) WHERE NOT EXISTS (SELECT FROM term WHERE term.text = x.text)")
        .Text(word => word);
}

/// <summary>An event at its place.</summary>
internal readonly record struct EventRow(long Position, long StreamId, long Version, EncodedEvent Event);

/// <summary>An incident and the event that took it in.</summary>
internal readonly record struct IncidentRow(IncidentAppend Incident, long CaseId, long Position);
