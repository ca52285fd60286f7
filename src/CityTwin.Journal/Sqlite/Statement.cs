using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>A prepared statement with numbered parameters: bound and run many times without looking names up.</summary>
internal sealed class Statement : IDisposable
{
    private readonly SqliteCommand command;

    public Statement(SqliteConnection connection, string sql, int parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        for (var index = 1; index <= parameters; index++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${index}", Value = DBNull.Value });
        }

        command.Prepare();
    }

    public object? this[int parameter]
    {
        set => command.Parameters[parameter - 1].Value = value ?? DBNull.Value;
    }

    public void Run() => command.ExecuteNonQuery();

    public object? Scalar() => command.ExecuteScalar();

    public SqliteDataReader Read() => command.ExecuteReader();

    public void Dispose() => command.Dispose();
}
