using Microsoft.Data.Sqlite;

namespace CityTwin.Journal.Sqlite;

/// <summary>The one writer: takes what is waiting, writes it in one transaction, and answers when it is on disk.</summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly AppendQueue waiting = new();
    private readonly SqliteConnection connection;
    private readonly GroupWriter group;
    private readonly Checkpointer checkpointer;
    private readonly Terms terms;
    private readonly Lock writing = new();
    private readonly Thread thread;

    public SqliteWriter(string path, Terms terms, HashFilter filter)
    {
        connection = SqliteConnections.OpenWriter(path);
        Prepare(filter);
        this.terms = terms;
        group = new GroupWriter(connection, terms, filter);
        checkpointer = new Checkpointer(path);
        thread = new Thread(Work) { IsBackground = true, Name = "journal writer" };
        thread.Start();
    }

    public Task<IReadOnlyList<long>> Append(IReadOnlyList<StreamAppend> parts, CancellationToken cancellation) => waiting.Append(parts, cancellation);

    /// <summary>Runs something small in a transaction of its own, between two groups.</summary>
    public T InTransaction<T>(Func<SqliteConnection, T> work)
    {
        lock (writing)
        {
            try
            {
                connection.Run("BEGIN IMMEDIATE");
                var result = work(connection);
                connection.Run("COMMIT");
                return result;
            }
            catch (SqliteException cause)
            {
                RollBack();
                throw new JournalUnavailableException($"The journal could not be written: {cause.Message}", cause);
            }
            catch
            {
                // A defect must not leave the transaction open for the next group.
                RollBack();
                throw;
            }
        }
    }

    public void Dispose()
    {
        waiting.Close();
        thread.Join();
        checkpointer.Dispose();
        group.Dispose();
        connection.Dispose();
    }

    // A file that is refused must not stay locked by the refusal.
    private void Prepare(HashFilter filter)
    {
        try
        {
            Schema.Migrate(connection);
            IncidentIndex.Fill(filter, connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Work()
    {
        var taken = new List<PreparedAppend>(AppendQueue.LargestGroup);
        while (waiting.Next(taken).GetAwaiter().GetResult())
        {
            Write(taken);
            taken.Clear();
        }
    }

    private void Write(List<PreparedAppend> taken)
    {
        using var span = JournalTelemetry.StartTransaction(taken);
        try
        {
            lock (writing)
            {
                connection.Run("BEGIN IMMEDIATE");
                group.Write(taken);
                connection.Run("COMMIT");
                terms.KeepGroup();
                checkpointer.Wrote(taken.Count);
            }
        }
        catch (Exception cause)
        {
            // Whatever went wrong (disk full, file gone, a defect), nobody of this group may believe it was written.
            RollBack();
            var failure = new JournalUnavailableException($"The journal could not be written: {cause.Message}", cause);
            taken.ForEach(append => append.Fail(failure));
            return;
        }

        JournalTelemetry.Wrote(taken);
        taken.ForEach(append => append.Complete());
        lock (writing)
        {
            checkpointer.CopyRest(connection);
        }
    }

    private void RollBack()
    {
        terms.ForgetGroup();
        group.Forget();
        try
        {
            connection.Run("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The store has rolled back by itself.
        }
    }
}
