using CityTwin.Domain.Cases;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Writes a group of appends into the present transaction. Several changes of one case become one snapshot.</summary>
internal sealed class GroupWriter(SqliteConnection connection, Terms terms, HashFilter filter) : IDisposable
{
    private readonly Statement lastPosition = new(connection, "SELECT coalesce(max(position), 0) FROM event");
    private readonly Statement version = new(connection, "SELECT version FROM card WHERE id = ?1");
    private readonly Statement addEvent = new(connection, "INSERT INTO event(position, case_id, version, type, hash, body) VALUES(?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Statement addNote = new(connection, "INSERT INTO note(position, salt, text) VALUES(?1, ?2, ?3)");
    private readonly CardTable table = new(connection, terms);
    private readonly WorkTable work = new(connection, terms);
    private readonly OperationTable operations = new(connection);
    private readonly IncidentIndex incidents = new(connection, terms, filter);
    private readonly Dictionary<long, (CaseCard Card, bool IsNew)> cards = [];

    public void Write(IReadOnlyList<PreparedAppend> group)
    {
        cards.Clear();
        var position = lastPosition.Number() ?? 0;
        foreach (var append in group)
        {
            if (Objection(append) is { } objection)
            {
                append.Refuse(objection);
                continue;
            }

            var positions = new long[append.Parts.Count];
            for (var index = 0; index < positions.Length; index++)
            {
                positions[index] = position + 1;
                position = Write(append.Parts[index], position);
            }

            append.Wrote(positions);
        }

        foreach (var (card, isNew) in cards.Values)
        {
            if (isNew)
            {
                table.Add(card);
            }
            else
            {
                table.Change(card);
            }
        }
    }

    /// <summary>The transaction was rolled back.</summary>
    public void Forget() => work.Forget();

    public void Dispose()
    {
        foreach (var statement in new[] { lastPosition, version, addEvent, addNote })
        {
            statement.Dispose();
        }

        table.Dispose();
        work.Dispose();
        operations.Dispose();
        incidents.Dispose();
    }

    private Exception? Objection(PreparedAppend append)
    {
        foreach (var part in append.Parts)
        {
            var actual = VersionOf(part.Append.StreamId);
            if (actual != part.Append.ExpectedVersion)
            {
                return new JournalConflictException(part.Append.StreamId, part.Append.ExpectedVersion, actual);
            }

            for (var index = 0; index < part.IncidentKeys.Length; index++)
            {
                var key = ((CaseAppend)part.Append).Incidents[index].Key;
                if (incidents.Find(part.IncidentKeys[index], key) is not null)
                {
                    return new IncidentTakenException(key);
                }
            }
        }

        return null;
    }

    private long VersionOf(long streamId) =>
        streamId < 0 ? operations.VersionOf(streamId)
        : cards.TryGetValue(streamId, out var known) ? known.Card.Version
        : version.Bind(1, streamId).Number() ?? 0;

    private long Write(PreparedPart part, long before)
    {
        for (var index = 0; index < part.Events.Count; index++)
        {
            addEvent.Bind(1, before + 1 + index);
            addEvent.Bind(2, part.Append.StreamId);
            addEvent.Bind(3, part.Append.ExpectedVersion + 1 + index);
            addEvent.Bind(4, terms.NumberFor(part.Events[index].Type, connection));
            addEvent.Bind(5, part.Events[index].Hash);
            addEvent.Bind(6, part.Events[index].Body);
            addEvent.Run();
        }

        var last = before + part.Events.Count;
        switch (part.Append)
        {
            case CaseAppend append:
                Write(append, part.IncidentKeys, before, last);
                break;
            case OperationAppend append:
                operations.Write(append.Card with { Position = last }, append.Change.After.Precedent);
                work.Write(append.OperationId, append.Change.Notices, index => append.Events[index].At, before);
                break;
        }

        return last;
    }

    private void Write(CaseAppend append, long[] incidentKeys, long before, long last)
    {
        for (var index = 0; index < incidentKeys.Length; index++)
        {
            var incident = append.Incidents[index];
            var position = before + 1 + incident.EventIndex;
            incidents.Add(incidentKeys[index], incident, position);
            AddNote(incident, position);
        }

        work.Write(append.CaseId, append.Change, append.Events, before);
        var isNew = append.ExpectedVersion == 0 || (cards.TryGetValue(append.CaseId, out var known) && known.IsNew);
        cards[append.CaseId] = (append.Card with { Position = last }, isNew);
    }

    private void AddNote(IncidentAppend incident, long position)
    {
        if (incident.Text is { } text)
        {
            addNote.Bind(1, position);
            addNote.Bind(2, text.Salt.Span);
            addNote.Bind(3, text.Text);
            addNote.Run();
        }
    }
}
