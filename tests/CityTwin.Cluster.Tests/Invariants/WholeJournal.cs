using CityTwin.Journal.Audit;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Tests.Postgres;

namespace CityTwin.Cluster.Tests.Invariants;

/// <summary>The journal as it lies in PostgreSQL, looked at past the city's own code.</summary>
internal static class WholeJournal
{
    /// <summary>What is wrong, in sentences: cheap enough to be asked after each fault.</summary>
    public static IEnumerable<string> Objections(string database)
    {
        var gaps = RawPostgres.Number(database, "SELECT max(position) - count(*) FROM event");
        var behind = RawPostgres.Number(database, "SELECT (SELECT position FROM head) - (SELECT max(position) FROM event)");
        var streams = RawPostgres.Number(
            database, "SELECT count(*) FROM (SELECT 1 FROM event GROUP BY stream_id HAVING min(version) <> 1 OR max(version) <> count(*)) AS broken");

        // What a clock says holds its clock, phase and moment: the same words twice are one limit recorded twice.
        var twice = RawPostgres.Number(
            database, "SELECT count(*) FROM (SELECT 1 FROM event WHERE type LIKE '%.clock_spoke.%' GROUP BY stream_id, type, body HAVING count(*) > 1) AS doubled");
        return Said(("positions are missing", gaps), ("positions lie between the head and the last event", behind), ("streams have versions with gaps", streams), ("limits are recorded twice", twice));
    }

    /// <summary>How many limits are recorded.</summary>
    public static long Limits(string database) => RawPostgres.Number(database, "SELECT count(*) FROM event WHERE type LIKE '%.clock_spoke.%'");

    /// <summary>What the auditor finds who reads everything.</summary>
    public static async Task<IReadOnlyList<string>> Findings(PostgresReader reader, CancellationToken cancellation) =>
        (await JournalVerification.Run(reader, null, cancellation)).Findings;

    private static IEnumerable<string> Said(params (string What, long Count)[] counted) =>
        counted.Where(it => it.Count != 0).Select(it => $"{it.Count} {it.What}.");
}
