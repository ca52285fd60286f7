using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>
/// The one writer of this process: takes what is waiting, writes it in one transaction, and answers when it is on disk. Writers of other processes
/// take turns with it at the lock of the head.
/// </summary>
internal sealed class PostgresWriter : IDisposable
{
    private readonly AppendQueue waiting = new();
    private readonly NpgsqlDataSource source;
    private readonly Task working;

    public PostgresWriter(NpgsqlDataSource source)
    {
        this.source = source;
        working = Task.Run(Work);
    }

    public Task<IReadOnlyList<long>> Append(IReadOnlyList<StreamAppend> parts, CancellationToken cancellation) => waiting.Append(parts, cancellation);

    /// <summary>Writes what still waits.</summary>
    public void Dispose()
    {
        waiting.Close();
        working.GetAwaiter().GetResult();
    }

    private async Task Work()
    {
        var taken = new List<PreparedAppend>(AppendQueue.LargestGroup);
        while (await waiting.Next(taken))
        {
            await Write(taken);
            taken.Clear();
        }
    }

    private async Task Write(IReadOnlyList<PreparedAppend> group)
    {
        try
        {
            await WriteInTransaction(group);
        }
        catch (Exception cause) when (group.Count > 1 && LiesInTheData(cause))
        {
            // One of them cannot be written, and nothing is: each alone, so that it does no harm to those beside it.
            foreach (var append in group)
            {
                append.Reconsider();
                await Write([append]);
            }

            return;
        }
        catch (Exception cause)
        {
            // The next group begins with a connection that works: Npgsql empties its pool when one breaks.
            var failure = Unavailable.ToWrite(cause);
            foreach (var append in group)
            {
                append.Fail(failure);
            }

            return;
        }

        JournalTelemetry.Wrote(group);
        foreach (var append in group)
        {
            append.Complete();
        }
    }

    // Two messages: the second one ends the transaction, so that the lock is held for one way there and back. A connection that is handed
    // back in the midst of a transaction is rolled back.
    private async Task WriteInTransaction(IReadOnlyList<PreparedAppend> group)
    {
        using var span = JournalTelemetry.StartTransaction(group);
        await using var connection = await source.OpenConnectionAsync();
        var standing = await Standing.Read(connection, group);
        var (before, rows) = (standing.Position, new GroupRows());
        foreach (var append in group)
        {
            if (standing.ObjectionTo(append) is { } objection)
            {
                append.Refuse(objection);
                continue;
            }

            append.Wrote([.. append.Parts.Select(part =>
            {
                var behind = standing.Take(part);
                rows.Add(part, behind);
                return behind + 1;
            })]);
        }

        if (standing.Position == before)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection) { Timeout = Asking.WriteSeconds };
        batch.Add("UPDATE head SET position = $1", standing.Position);
        rows.AddTo(batch);
        batch.Add("COMMIT");
        await batch.ExecuteNonQueryAsync();
    }

    /// <summary>Whether the server, or we, cannot make something of what was handed in: of data (22) or of keys (23).</summary>
    private static bool LiesInTheData(Exception cause) =>
        cause is PostgresException refused ? refused.SqlState.StartsWith("22", StringComparison.Ordinal) || refused.SqlState.StartsWith("23", StringComparison.Ordinal)
        : !Unavailable.IsLoss(cause);
}
