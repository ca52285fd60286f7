using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>What a cluster's database is for others than the journal.</summary>
public static class ClusterDatabase
{
    /// <summary>The connection string for those who look for the tables of membership, which lie beside the journal.</summary>
    /// <param name="connectionString">As the journal takes it.</param>
    public static string Membership(string connectionString)
    {
        var asked = new NpgsqlConnectionStringBuilder(connectionString);
        asked.SearchPath ??= PostgresConnections.DefaultPath;
        asked.ApplicationName ??= "citytwin-membership";
        return asked.ToString();
    }
}
