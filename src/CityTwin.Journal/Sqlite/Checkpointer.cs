using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CityTwin.Journal.Sqlite;

/// <summary>
/// Copies what was committed from the write-ahead log into the file beside the writer: done by the writer itself, each copy
/// held up the receipts of everybody for a few hundred milliseconds. What is left for the writer is the short rest, after
/// which the log begins anew instead of growing.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    /// <summary>A copy is worth its syncs after so many appends.</summary>
    private const int WorthIt = 1_000;

    /// <summary>From so many pages on the log is to begin anew: 32 MB.</summary>
    private const int LongLog = 8_000;

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(250);

    private readonly ManualResetEventSlim stopping = new();
    private readonly SqliteConnection connection;
    private readonly Thread thread;
    private long written;
    private volatile bool restIsShort;

    public Checkpointer(string path)
    {
        connection = SqliteConnections.OpenWriter(path);
        thread = new Thread(Work) { IsBackground = true, Name = "journal checkpointer" };
        thread.Start();
    }

    /// <summary>So many appends were committed.</summary>
    public void Wrote(int appends) => Interlocked.Add(ref written, appends);

    /// <summary>Copies the rest on the writer's own connection when it is short; between two groups nobody adds to it.</summary>
    public void CopyRest(SqliteConnection writer)
    {
        if (restIsShort)
        {
            restIsShort = false;
            Copy(writer);
        }
    }

    public void Dispose()
    {
        stopping.Set();
        thread.Join();
        connection.Dispose();
        stopping.Dispose();
    }

    // What fails here (disk full) fails the writer too, which tells its callers; the log keeps everything until then.
    private static int Copy(SqliteConnection connection)
    {
        raw.sqlite3_wal_checkpoint_v2(connection.Handle, null, raw.SQLITE_CHECKPOINT_PASSIVE, out var pages, out _);
        return pages;
    }

    private void Work()
    {
        while (!stopping.Wait(Pace))
        {
            if (Interlocked.Read(ref written) >= WorthIt)
            {
                Interlocked.Exchange(ref written, 0);
                restIsShort = Copy(connection) >= LongLog;
            }
        }
    }
}
