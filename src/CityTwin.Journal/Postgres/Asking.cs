using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Statements with values by number.</summary>
internal static class Asking
{
    /// <summary>Seconds for which a lookup by key is waited for: over a line that went dead without a word it would be waited for until somebody looks.</summary>
    public const int LookupSeconds = 5;

    /// <summary>Seconds for which a write is waited for; longer than a writer that was cut off can hold the others up. Nobody waits for its answer any more by then.</summary>
    public const int WriteSeconds = 10;

    /// <summary>Adds a statement to a batch.</summary>
    public static void Add(this NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.AddValues(values);
        batch.BatchCommands.Add(command);
    }

    /// <summary>Adds values for $1, $2, …</summary>
    public static void AddValues(this NpgsqlParameterCollection parameters, IEnumerable<object> values)
    {
        foreach (var value in values)
        {
            parameters.Add(new NpgsqlParameter { Value = value });
        }
    }

    /// <summary>The rows that a statement answers.</summary>
    public static async Task<List<T>> List<T>(this NpgsqlDataSource source, Func<NpgsqlDataReader, T> read, string sql, object[] values, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = LookupSeconds;
        command.Parameters.AddValues(values);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var found = new List<T>();
        while (await row.ReadAsync(cancellation))
        {
            found.Add(read(row));
        }

        return found;
    }

    /// <summary>An instant, or null.</summary>
    public static DateTimeOffset? Instant(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);

    /// <summary>Bytes.</summary>
    public static byte[] Bytes(this NpgsqlDataReader row, int column) => row.GetFieldValue<byte[]>(column);
}
