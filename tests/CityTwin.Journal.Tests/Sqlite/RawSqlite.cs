using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Tests.Sqlite;

/// <summary>Whoever has the file in hands, past the journal.</summary>
internal static class RawSqlite
{
    public static void Run(string path, string sql) => Number(path, sql);

    public static long Number(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar() ?? 0L, CultureInfo.InvariantCulture);
    }
}
