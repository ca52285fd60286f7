using System.Globalization;
using Npgsql;

namespace CityTwin.Journal.Tests.Postgres;

/// <summary>Whoever may write the database, past the journal.</summary>
internal static class RawPostgres
{
    public static void Run(string connectionString, string sql) => Number(connectionString, sql);

    public static long Number(string connectionString, string sql)
    {
        using var connection = Open(connectionString);
        using var command = new NpgsqlCommand(sql, connection);
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }

    public static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
