using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>The rows that a group of appends comes to. Several changes of one case become one snapshot.</summary>
internal sealed class GroupRows
{
    private readonly List<EventRow> events = [];
    private readonly List<IncidentRow> incidents = [];
    private readonly SnapshotRows snapshots = new();

    /// <summary>Adds one stream's part behind a position.</summary>
    public void Add(PreparedPart part, long before)
    {
        foreach (var (index, encoded) in part.Events.Index())
        {
            events.Add(new EventRow(before + 1 + index, part.Append.StreamId, part.Append.ExpectedVersion + 1 + index, encoded));
        }

        var last = before + part.Events.Count;
        switch (part.Append)
        {
            case CaseAppend append:
                incidents.AddRange(append.Incidents.Select(incident => new IncidentRow(incident, append.CaseId, before + 1 + incident.EventIndex)));
                snapshots.Add(append.Card with { Position = last }, append.Change.Changed);
                snapshots.Tell(append.CaseId, append.Change.Notices, index => before + 1 + index, index => append.Events[index].At);
                break;
            case OperationAppend append:
                snapshots.Add(append.Card with { Position = last }, append.Change.After.Precedent);
                snapshots.Tell(append.OperationId, append.Change.Notices, index => before + 1 + index, index => append.Events[index].At);
                break;
        }
    }

    /// <summary>Adds the statements that write them.</summary>
    public void AddTo(NpgsqlBatch batch)
    {
        EventStatements.Events.AddTo(batch, events);
        EventStatements.Incidents.AddTo(batch, incidents);
        EventStatements.Notes.AddTo(batch, incidents.FindAll(row => row.Incident.Text is not null));
        snapshots.AddTo(batch, WorkStatements.Notices);
    }
}
