using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>What a cluster's database is for others than the journal.</summary>
public static class ClusterDatabase
{
    private const int MostOfMembership = 8;

    /// <summary>What is wrong with a connection string, in a sentence that tells nothing of what is in it; null when it can be read and names a server.</summary>
    public static string? ObjectionTo(string connectionString)
    {
        const string Right = "write it like 'Host=db;Database=boston;Username=citytwin_silo;Password=...'.";
        try
        {
            return string.IsNullOrEmpty(new NpgsqlConnectionStringBuilder(connectionString).Host) ? $"It names no Host; {Right}" : null;
        }
        catch (Exception cause) when (cause is ArgumentException or FormatException or OverflowException)
        {
            return $"It cannot be read as a connection string of PostgreSQL; {Right}";
        }
    }

    /// <summary>The connection string for those who look for the tables of membership, which lie beside the journal.</summary>
    /// <param name="connectionString">As the journal takes it.</param>
    public static string Membership(string connectionString)
    {
        var asked = new NpgsqlConnectionStringBuilder(connectionString).Modest(MostOfMembership);
        asked.CommandTimeout = asked.ShouldSerialize("Command Timeout") ? asked.CommandTimeout : Asking.LookupSeconds;
        asked.SearchPath ??= PostgresConnections.DefaultPath;
        asked.ApplicationName ??= "citytwin-membership";

        // Metrics name a pool by its connection string: never with a password in it.
        asked.PersistSecurityInfo = false;
        return asked.ToString();
    }
}
