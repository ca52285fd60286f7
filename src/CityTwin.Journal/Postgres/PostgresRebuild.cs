using CityTwin.Domain.Cases;
using CityTwin.Domain.Operations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>Throws the snapshots and work feeds away and makes them anew from the events. Whoever reads or writes meanwhile waits.</summary>
public static class PostgresRebuild
{
    private const int LivesInBatch = 1_000;

    private const string Begin =
        """
        CREATE TEMP TABLE told(
          organisation integer, ordinal bigint, position bigint, stream_id bigint, at timestamptz, obligation integer, kind smallint) ON COMMIT DROP;
        SELECT FROM head FOR UPDATE;
        TRUNCATE card, obligation, work, proof, operation, precedent;
        """;

    // Numbered in the order in which they were told: what a client has confirmed stays true.
    private const string Number =
        """
        INSERT INTO work(organisation, sequence, position, stream_id, at, obligation, kind)
        SELECT organisation, row_number() OVER (PARTITION BY organisation ORDER BY position, ordinal), position, stream_id, at, obligation, kind FROM told;
        """;

    private static readonly RowStatement<NoticeRow> Telling = new RowStatement<NoticeRow>(
        """
        INSERT INTO told SELECT term.id, x.ordinal, x.position, x.stream_id, x.at, x.obligation, x.kind
        FROM unnest($1, $2, $3, $4, $5, $6, $7) AS x(organisation, ordinal, position, stream_id, at, obligation, kind) JOIN term ON term.text = x.organisation
        """)
        .Text(row => row.Notice.Organisation).Long(row => row.Ordinal).Long(row => row.Position).Long(row => row.StreamId)
        .Instant(row => row.At).Int(row => row.Notice.Obligation).Short(row => (int)row.Notice.Kind);

    /// <summary>Rebuilds in one transaction; returns how many cases and operations there are.</summary>
    /// <param name="connectionString">As Npgsql takes it; the role must own the journal's tables.</param>
    /// <param name="progress">Told the number of cases and operations done, now and then; may be null.</param>
    /// <param name="cancellation">Gives up; everything stays as it was.</param>
    public static async Task<long> Run(string connectionString, IProgress<long>? progress, CancellationToken cancellation)
    {
        await using var source = PostgresConnections.ForWriting(connectionString);
        await Schema.Migrate(source, PostgresConnections.SchemaOf(connectionString), cancellation);
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.Run(Begin, cancellation);
        var (lives, rows) = (0L, new SnapshotRows());
        await foreach (var life in StreamLife.All(source, cancellation))
        {
            Add(rows, life);
            if (++lives % LivesInBatch == 0)
            {
                await Write(connection, rows, cancellation);
                rows = new SnapshotRows();
                progress?.Report(lives);
            }
        }

        await Write(connection, rows, cancellation);
        await connection.Run(Number, cancellation);
        await transaction.CommitAsync(cancellation);
        return lives;
    }

    private static async Task Write(NpgsqlConnection connection, SnapshotRows rows, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        rows.AddTo(batch, Telling);
        if (batch.BatchCommands.Count > 0)
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static void Add(SnapshotRows rows, StreamLife life)
    {
        var last = life.Events[^1].Position;
        if (life.Events[0].IsOfCase)
        {
            var events = life.Events.Select(recorded => recorded.Decode()).ToList();
            var change = CaseChange.Of(Case.Unreported, events);
            rows.Add(CaseCard.Of(life.StreamId, change.After) with { Position = last }, change.After.Obligations);
            rows.Tell(life.StreamId, change.Notices, index => life.Events[index].Position, index => events[index].At);
        }
        else
        {
            var events = life.Events.Select(recorded => recorded.DecodeOperation()).ToList();
            var change = OperationChange.Of(Operation.Unopened, events);
            rows.Add(OperationCard.Of(life.StreamId, change.After) with { Position = last }, change.After.Precedent);
            rows.Tell(life.StreamId, change.Notices, index => life.Events[index].Position, index => events[index].At);
        }
    }
}
