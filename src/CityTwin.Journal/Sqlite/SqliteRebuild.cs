using CityTwin.Domain.Cases;

namespace CityTwin.Journal.Sqlite;

/// <summary>Throws the snapshots away and makes them anew from the events. The journal must not be in use.</summary>
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
        writer.Run("DELETE FROM card");
        using var table = new CardTable(writer, terms);
        var cases = 0L;
        foreach (var card in Cards(reader, terms))
        {
            table.Add(card);
            if (++cases % 1_000 == 0)
            {
                progress?.Report(cases);
            }
        }

        writer.Run("COMMIT");
        return cases;
    }

    private static IEnumerable<CaseCard> Cards(Microsoft.Data.Sqlite.SqliteConnection reader, Terms terms)
    {
        using var events = new Statement(reader, "SELECT case_id, position, type, body FROM event ORDER BY case_id, version");
        using var row = events.Read();
        var (caseId, position, state) = (0L, 0L, Case.Unreported);
        while (row.Next())
        {
            if (row.Number(0) != caseId)
            {
                if (caseId != 0)
                {
                    yield return CaseCard.Of(caseId, state) with { Position = position };
                }

                (caseId, state) = (row.Number(0), Case.Unreported);
            }

            position = row.Number(1);
            state = Case.Evolve(state, EventCodec.Decode(terms.WordFor(row.Number(2), reader), row.Bytes(3)));
        }

        if (caseId != 0)
        {
            yield return CaseCard.Of(caseId, state) with { Position = position };
        }
    }
}
