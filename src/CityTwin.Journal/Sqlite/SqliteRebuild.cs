using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>Throws the snapshots and work feeds away and makes them anew from the events. The journal must not be in use.</summary>
public static class SqliteRebuild
{
    /// <summary>Rebuilds in one transaction; returns how many cases there are.</summary>
    /// <param name="path">The file.</param>
    /// <param name="progress">Told the number of cases done, now and then; may be null.</param>
    public static long Run(string path, IProgress<long>? progress)
    {
        var terms = new Terms();
        using var writer = SqliteConnections.OpenWriter(path);
        using var reader = SqliteConnections.OpenReader(path);
        Schema.Migrate(writer);
        writer.Run("BEGIN IMMEDIATE");
        writer.Run("DELETE FROM card; DELETE FROM obligation; DELETE FROM work; DELETE FROM proof; DELETE FROM operation; DELETE FROM precedent");
        writer.Run("CREATE TEMP TABLE told(position INTEGER, ordinal INTEGER, organisation INTEGER, case_id INTEGER, obligation INTEGER, kind INTEGER, at INTEGER)");
        using var table = new CardTable(writer, terms);
        using var work = new WorkTable(writer, terms);
        using var tell = new Statement(writer, "INSERT INTO temp.told VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        var cases = 0L;
        RebuildOperations(reader, writer, terms, tell);
        foreach (var life in Lives(reader, terms))
        {
            table.Add(CaseCard.Of(life.CaseId, life.Change.After) with { Position = life.Positions[^1] });
            foreach (var obligation in life.Change.After.Obligations)
            {
                work.Write(life.CaseId, obligation);
            }

            Tell(tell, life.CaseId, life.Change.Notices, life.Positions, index => life.Events[index].At, organisation => terms.NumberFor(organisation, writer));

            if (++cases % 1_000 == 0)
            {
                progress?.Report(cases);
            }
        }

        // Numbered in the order in which they were told: what a client has confirmed stays true.
        writer.Run(
            "INSERT INTO work(organisation, sequence, position, case_id, obligation, kind, at) "
            + "SELECT organisation, row_number() OVER (PARTITION BY organisation ORDER BY position, ordinal), position, case_id, obligation, kind, at FROM temp.told");
        writer.Run("DROP TABLE temp.told");
        writer.Run("COMMIT");
        return cases;
    }

    // There are few of them beside the cases: all of their events are held at once.
    private static void RebuildOperations(SqliteConnection reader, SqliteConnection writer, Terms terms, Statement tell)
    {
        using var statement = new Statement(reader, "SELECT case_id, position, type, body FROM event WHERE case_id < 0 ORDER BY case_id, version");
        using var row = statement.Read();
        var read = new List<(long Id, long Position, OperationEvent Happened)>();
        while (row.Next())
        {
            read.Add((row.Number(0), row.Number(1), OperationCodec.Decode(terms.WordFor(row.Number(2), reader), row.Bytes(3))));
        }

        using var table = new OperationTable(writer);
        foreach (var life in read.GroupBy(one => one.Id))
        {
            var (events, positions) = (life.Select(one => one.Happened).ToList(), life.Select(one => one.Position).ToList());
            var change = OperationChange.Of(Operation.Unopened, events);
            table.Write(OperationCard.Of(life.Key, change.After) with { Position = positions[^1] }, change.After.Precedent);
            Tell(tell, life.Key, change.Notices, positions, index => events[index].At, organisation => terms.NumberFor(organisation, writer));
        }
    }

    private static void Tell(
        Statement tell, long streamId, IReadOnlyList<WorkNotice> notices, IReadOnlyList<long> positions, Func<int, DateTimeOffset> at, Func<string, long> numberOf)
    {
        foreach (var (ordinal, notice) in notices.Index())
        {
            tell.Bind(1, positions[notice.EventIndex]).Bind(2, ordinal).Bind(3, numberOf(notice.Organisation)).Bind(4, streamId);
            tell.Bind(5, notice.Obligation).Bind(6, (long)notice.Kind).Bind(7, at(notice.EventIndex).ToUnixTimeMilliseconds()).Run();
        }
    }

    private static IEnumerable<Life> Lives(SqliteConnection reader, Terms terms)
    {
        using var statement = new Statement(reader, "SELECT case_id, position, type, body FROM event WHERE case_id > 0 ORDER BY case_id, version");
        using var row = statement.Read();
        var (caseId, events, positions) = (0L, new List<CaseEvent>(), new List<long>());
        while (row.Next())
        {
            if (row.Number(0) != caseId && events.Count > 0)
            {
                yield return new Life(caseId, events, positions, CaseChange.Of(Case.Unreported, events));
                (events, positions) = ([], []);
            }

            caseId = row.Number(0);
            positions.Add(row.Number(1));
            events.Add(EventCodec.Decode(terms.WordFor(row.Number(2), reader), row.Bytes(3)));
        }

        if (events.Count > 0)
        {
            yield return new Life(caseId, events, positions, CaseChange.Of(Case.Unreported, events));
        }
    }

    private sealed record Life(long CaseId, IReadOnlyList<CaseEvent> Events, IReadOnlyList<long> Positions, CaseChange Change);
}
