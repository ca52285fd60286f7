using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CityTwin.Journal.Sqlite;

/// <summary>
/// A prepared statement whose parameters are bound by number, straight at SQLite: the provider's own command looks up each
/// name at each execution and ends each statement through a data reader, which cost more than SQLite's work itself.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public Statement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement));
    }

    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, long? value)
    {
        Check(value is { } known ? raw.sqlite3_bind_int64(statement, parameter, known) : raw.sqlite3_bind_null(statement, parameter));
        return this;
    }

    public Statement Bind(int parameter, string value)
    {
        Check(raw.sqlite3_bind_text(statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, parameter, value));
        return this;
    }

    /// <summary>Runs it to the end; rows are passed over.</summary>
    public void Run()
    {
        using var rows = Read();
        while (rows.Next())
        {
        }
    }

    /// <summary>The first column of the first row as a number, or null when there is no row or no value.</summary>
    public long? Number()
    {
        using var rows = Read();
        return rows.Next() ? rows.NumberOrNull(0) : null;
    }

    /// <summary>The first column of the first row as a text.</summary>
    public string Text()
    {
        using var rows = Read();
        return rows.Next() ? rows.Text(0) : string.Empty;
    }

    /// <summary>Its rows, one after the other. The statement is free again when they are disposed.</summary>
    public Rows Read() => new(this);

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            SqliteException.ThrowExceptionForRC(result, database);
        }
    }

    /// <summary>Rows being read.</summary>
    internal readonly struct Rows(Statement owner) : IDisposable
    {
        public bool Next()
        {
            var result = raw.sqlite3_step(owner.statement);
            owner.Check(result);
            return result == raw.SQLITE_ROW;
        }

        public bool IsNull(int column) => raw.sqlite3_column_type(owner.statement, column) == raw.SQLITE_NULL;

        public long Number(int column) => raw.sqlite3_column_int64(owner.statement, column);

        public long? NumberOrNull(int column) => IsNull(column) ? null : Number(column);

        public string Text(int column) => raw.sqlite3_column_text(owner.statement, column).utf8_to_string();

        public byte[] Bytes(int column) => raw.sqlite3_column_blob(owner.statement, column).ToArray();

        // The result repeats what the last step said, which was checked then.
        public void Dispose() => raw.sqlite3_reset(owner.statement);
    }
}
