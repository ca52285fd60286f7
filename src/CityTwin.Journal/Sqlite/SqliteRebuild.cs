using CityTwin.Domain.Cases;
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
        writer.Run("DELETE FROM card; DELETE FROM obligation; DELETE FROM work; DELETE FROM proof");
        writer.Run("CREATE TEMP TABLE told(position INTEGER, ordinal INTEGER, organisation INTEGER, case_id INTEGER, obligation INTEGER, kind INTEGER, at INTEGER)");
        using var table = new CardTable(writer, terms);
        using var work = new WorkTable(writer, terms);
        using var tell = new Statement(writer, "INSERT INTO temp.told VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        var cases = 0L;
        foreach (var life in Lives(reader, terms))
        {
            table.Add(CaseCard.Of(life.CaseId, life.Change.After) with { Position = life.Positions[^1] });
            foreach (var obligation in life.Change.After.Obligations)
            {
                work.Write(life.CaseId, obligation);
            }

            foreach (var (ordinal, notice) in life.Change.Notices.Index())
            {
                tell.Bind(1, life.Positions[notice.EventIndex]).Bind(2, ordinal).Bind(3, terms.NumberFor(notice.Organisation, writer)).Bind(4, life.CaseId);
                tell.Bind(5, notice.Obligation).Bind(6, (long)notice.Kind).Bind(7, life.Events[notice.EventIndex].At.ToUnixTimeMilliseconds()).Run();
            }

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

    private static IEnumerable<Life> Lives(SqliteConnection reader, Terms terms)
    {
        using var statement = new Statement(reader, "SELECT case_id, position, type, body FROM event ORDER BY case_id, version");
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
