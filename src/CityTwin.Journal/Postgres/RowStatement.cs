using Npgsql;
using NpgsqlTypes;

namespace CityTwin.Journal.Postgres;

/// <summary>
/// A statement over any number of rows: each column travels as one array, which the statement unnests. One message and one plan for a whole group,
/// which a COPY, having a conversation of its own, is not.
/// </summary>
internal sealed class RowStatement<TRow>(string sql)
{
    private readonly List<Func<IReadOnlyCollection<TRow>, NpgsqlParameter>> columns = [];

    public RowStatement<TRow> Long(Func<TRow, long> value) => With(NpgsqlDbType.Bigint, value);

    public RowStatement<TRow> Long(Func<TRow, long?> value) => With(NpgsqlDbType.Bigint, value);

    public RowStatement<TRow> Int(Func<TRow, int> value) => With(NpgsqlDbType.Integer, value);

    public RowStatement<TRow> Int(Func<TRow, int?> value) => With(NpgsqlDbType.Integer, value);

    public RowStatement<TRow> Short(Func<TRow, int> value) => With(NpgsqlDbType.Smallint, row => (short)value(row));

    public RowStatement<TRow> Text(Func<TRow, string?> value) => With(NpgsqlDbType.Text, value);

    public RowStatement<TRow> Bytes(Func<TRow, byte[]> value) => With(NpgsqlDbType.Bytea, value);

    /// <summary>An instant, rounded down to whole milliseconds as every store does.</summary>
    public RowStatement<TRow> Instant(Func<TRow, DateTimeOffset?> value) =>
        With(NpgsqlDbType.TimestampTz, row => value(row) is { } instant ? Precision.Whole(instant) : (DateTimeOffset?)null);

    /// <summary>Adds the statement to a batch, unless there are no rows.</summary>
    public void AddTo(NpgsqlBatch batch, IReadOnlyCollection<TRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var command = new NpgsqlBatchCommand(sql);
        columns.ForEach(column => command.Parameters.Add(column(rows)));
        batch.BatchCommands.Add(command);
    }

    private RowStatement<TRow> With<T>(NpgsqlDbType type, Func<TRow, T> value)
    {
        columns.Add(rows => new NpgsqlParameter<T[]> { TypedValue = [.. rows.Select(value)], NpgsqlDbType = NpgsqlDbType.Array | type });
        return this;
    }
}
