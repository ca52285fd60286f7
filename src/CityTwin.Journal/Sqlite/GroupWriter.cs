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
        incidents.Dispose();
    }

    private Exception? Objection(PreparedAppend append)
    {
        foreach (var part in append.Parts)
        {
            var actual = cards.TryGetValue(part.Append.CaseId, out var known) ? known.Card.Version : StoredVersion(part.Append.CaseId);
            if (actual != part.Append.ExpectedVersion)
            {
                return new JournalConflictException(part.Append.CaseId, part.Append.ExpectedVersion, actual);
            }

            for (var index = 0; index < part.IncidentKeys.Length; index++)
            {
                if (incidents.Find(part.IncidentKeys[index], part.Append.Incidents[index].Key) is not null)
                {
                    return new IncidentTakenException(part.Append.Incidents[index].Key);
                }
            }
        }

        return null;
    }

    private long StoredVersion(long caseId)
    {
        version.Bind(1, caseId);
        return version.Number() ?? 0;
    }

    private long Write(PreparedPart part, long before)
    {
        var append = part.Append;
        for (var index = 0; index < part.Events.Count; index++)
        {
            addEvent.Bind(1, before + 1 + index);
            addEvent.Bind(2, append.CaseId);
            addEvent.Bind(3, append.ExpectedVersion + 1 + index);
            addEvent.Bind(4, terms.NumberFor(part.Events[index].Type, connection));
            addEvent.Bind(5, part.Events[index].Hash);
            addEvent.Bind(6, part.Events[index].Body);
            addEvent.Run();
        }

        for (var index = 0; index < part.IncidentKeys.Length; index++)
        {
            var incident = append.Incidents[index];
            var position = before + 1 + incident.EventIndex;
            incidents.Add(part.IncidentKeys[index], incident, position);
            AddNote(incident, position);
        }

        work.Write(append.CaseId, append.Change, append.Events, before);
        var last = before + part.Events.Count;
        var isNew = append.ExpectedVersion == 0 || (cards.TryGetValue(append.CaseId, out var known) && known.IsNew);
        cards[append.CaseId] = (append.Card with { Position = last }, isNew);
        return last;
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
