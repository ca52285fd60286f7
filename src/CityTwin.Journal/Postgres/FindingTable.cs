using CityTwin.Domain.Situations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Writes findings.</summary>
internal static class FindingTable
{
    private static readonly RowStatement<RecordedFinding> Insert = new RowStatement<RecordedFinding>(
        "INSERT INTO finding(number, type, hash, body) SELECT * FROM unnest($1, $2, $3, $4)")
        .Long(row => row.Number).Text(row => row.Type).Bytes(row => row.Hash.ToArray()).Bytes(row => row.Body.ToArray());

    /// <summary>Adds findings behind the last one.</summary>
    /// <exception cref="JournalConflictException">Another one is the last; nothing was written.</exception>
    public static async Task<long> Append(NpgsqlDataSource source, IReadOnlyList<Finding> findings, long after, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        var (last, hash) = await Last(connection, cancellation);
        if (last != after)
        {
            throw new JournalConflictException(RecordedFinding.StreamId, after, last);
        }

        var rows = new List<RecordedFinding>();
        foreach (var found in findings)
        {
            var (type, body) = (FindingCodec.NameFor(found), FindingCodec.Encode(found));
            hash = HashChain.Next(hash, RecordedFinding.StreamId, ++last, type, body);
            rows.Add(new RecordedFinding(last, type, body, hash));
        }

        await using var batch = new NpgsqlBatch(connection);
        Insert.AddTo(batch, rows);
        batch.Add("COMMIT");
        await batch.ExecuteNonQueryAsync(cancellation);
        return after + 1;
    }

    private static async Task<(long Number, byte[] Hash)> Last(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.Add("BEGIN");
        batch.Add("SELECT position FROM head FOR UPDATE");
        batch.Add("SELECT number, hash FROM finding ORDER BY number DESC LIMIT 1");
        await using var row = await batch.ExecuteReaderAsync(cancellation);
        await row.NextResultAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetInt64(0), row.Bytes(1)) : (0, []);
    }
}
