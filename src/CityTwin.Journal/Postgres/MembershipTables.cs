namespace CityTwin.Journal.Postgres;

/// <summary>
/// Where the silos of a cluster find each other: tables and queries of Orleans' membership for ADO.NET, in this system's own words. The names of
/// tables' queries, parameters and columns are those that the provider asks for; the provider brings no SQL along.
/// </summary>
internal static class MembershipTables
{
    /// <summary>Makes the tables, and writes down each query under its key.</summary>
    public static string Sql => Tables + string.Concat(Queries.Select(query =>
        $"INSERT INTO OrleansQuery(QueryKey, QueryText) VALUES ('{query.Key}', '{query.Text}') ON CONFLICT (QueryKey) DO UPDATE SET QueryText = excluded.QueryText;\n"));

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS OrleansQuery(QueryKey varchar(64) PRIMARY KEY, QueryText varchar(8000) NOT NULL);
        CREATE TABLE IF NOT EXISTS OrleansMembershipVersionTable(
          DeploymentId varchar(150) PRIMARY KEY,
          Timestamp timestamptz NOT NULL DEFAULT now(),
          Version integer NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS OrleansMembershipTable(
          DeploymentId varchar(150) NOT NULL REFERENCES OrleansMembershipVersionTable,
          Address varchar(45) NOT NULL,
          Port integer NOT NULL,
          Generation integer NOT NULL,
          SiloName varchar(150) NOT NULL,
          HostName varchar(150) NOT NULL,
          Status integer NOT NULL,
          ProxyPort integer,
          SuspectTimes varchar(8000),
          StartTime timestamptz NOT NULL,
          IAmAliveTime timestamptz NOT NULL,
          PRIMARY KEY (DeploymentId, Address, Port, Generation));

        """;

    private const string Silo = "Address = @Address AND Port = @Port AND Generation = @Generation";

    private const string Read = """
        SELECT v.DeploymentId, m.Address, m.Port, m.Generation, m.SiloName, m.HostName, m.Status, m.ProxyPort, m.SuspectTimes, m.StartTime, m.IAmAliveTime, v.Version
        FROM OrleansMembershipVersionTable v LEFT JOIN OrleansMembershipTable m ON m.DeploymentId = v.DeploymentId
        """;

    // Whoever changes the table must have seen its latest version: of two at once the second waits for the row, finds another version, and reads again.
    private const string Moved = "UPDATE OrleansMembershipVersionTable SET Version = Version + 1, Timestamp = now() WHERE DeploymentId = @DeploymentId AND Version = @Version";

    private static readonly (string Key, string Text)[] Queries =
    [
        ("MembershipReadAllKey", $"{Read} WHERE v.DeploymentId = @DeploymentId;"),
        ("MembershipReadRowKey", $"{Read} AND m.{Silo.Replace("AND ", "AND m.", StringComparison.Ordinal)} WHERE v.DeploymentId = @DeploymentId;"),
        ("GatewaysQueryKey", "SELECT Address, ProxyPort, Generation FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId AND Status = @Status AND ProxyPort > 0;"),
        ("InsertMembershipVersionKey", """
            WITH added AS (INSERT INTO OrleansMembershipVersionTable(DeploymentId) VALUES (@DeploymentId) ON CONFLICT DO NOTHING RETURNING 1)
            SELECT count(*) > 0 FROM added;
            """),
        ("InsertMembershipKey", $"""
            WITH moved AS ({Moved} AND NOT EXISTS (SELECT 1 FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId AND {Silo}) RETURNING 1),
            added AS (
              INSERT INTO OrleansMembershipTable(DeploymentId, Address, Port, Generation, SiloName, HostName, Status, ProxyPort, StartTime, IAmAliveTime)
              SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved RETURNING 1)
            SELECT count(*) > 0 FROM added;
            """),
        ("UpdateMembershipKey", $"""
            WITH moved AS ({Moved} RETURNING 1),
            changed AS (
              UPDATE OrleansMembershipTable SET Status = @Status, SuspectTimes = @SuspectTimes, IAmAliveTime = @IAmAliveTime
              FROM moved WHERE DeploymentId = @DeploymentId AND {Silo} RETURNING 1)
            SELECT count(*) > 0 FROM changed;
            """),
        ("UpdateIAmAlivetimeKey", $"UPDATE OrleansMembershipTable SET IAmAliveTime = @IAmAliveTime WHERE DeploymentId = @DeploymentId AND {Silo};"),
        ("DeleteMembershipTableEntriesKey", """
            DELETE FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId;
            DELETE FROM OrleansMembershipVersionTable WHERE DeploymentId = @DeploymentId;
            """),
        ("CleanupDefunctSiloEntriesKey", "DELETE FROM OrleansMembershipTable WHERE DeploymentId = @DeploymentId AND IAmAliveTime < @IAmAliveTime AND Status <> 3;"),
    ];
}
