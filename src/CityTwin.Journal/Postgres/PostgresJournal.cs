using System.Security.Cryptography;
using CityTwin.Domain.Situations;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>The journal of a cluster: one PostgreSQL database with PostGIS, a writer in each silo, any number of readers.</summary>
public sealed class PostgresJournal : ICaseJournal, IDisposable
{
    private const string LockHead = "SELECT FROM head FOR UPDATE";

    private readonly NpgsqlDataSource source;
    private readonly PostgresWriter writer;

    private PostgresJournal(string connectionString, NpgsqlDataSource source)
    {
        this.source = source;
        writer = new PostgresWriter(source);
        Reader = new PostgresReader(connectionString);
    }

    /// <summary>The reading side, on connections of its own.</summary>
    public PostgresReader Reader { get; }

    /// <summary>Opens the journal, creating or migrating it as needed; several processes may do so at once.</summary>
    /// <param name="connectionString">As Npgsql takes it. The first schema of its search path holds the journal; <c>citytwin</c> when it names none.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="JournalUnavailableException">The database cannot be reached, or lacks what a journal needs.</exception>
    /// <exception cref="InvalidDataException">The schema is that of a newer version, or holds something else.</exception>
    public static async Task<PostgresJournal> Open(string connectionString, CancellationToken cancellation)
    {
        var source = PostgresConnections.ForWriting(connectionString);
        try
        {
            await Unavailable.Guard("opened", async () =>
            {
                await Schema.Migrate(source, PostgresConnections.SchemaOf(connectionString), cancellation);
                return source;
            });
            return new PostgresJournal(connectionString, source);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> Append(IReadOnlyList<StreamAppend> parts, CancellationToken cancellation) => writer.Append(parts, cancellation);

    /// <inheritdoc/>
    public Task<long> ReserveCaseIds(int count, CancellationToken cancellation) => Write(
        async () => (await source.List(row => row.GetInt64(0), "UPDATE next_case SET id = id + $1 RETURNING id - $1", [(long)count], cancellation))[0]);

    /// <inheritdoc/>
    public Task<string> ClaimClock(string clock, CancellationToken cancellation) => Write(async () => (await source.List(
        row => row.GetString(0),
        "INSERT INTO setting(name, value) VALUES ('clock', $1) ON CONFLICT (name) DO UPDATE SET value = setting.value RETURNING value",
        [clock],
        cancellation))[0]);

    /// <inheritdoc/>
    public Task RecordPack(PackInForce pack, CancellationToken cancellation) => Write(async () =>
    {
        await using var batch = source.CreateBatch();
        batch.Add(LockHead);
        batch.Add(
            "INSERT INTO pack(number, version, since, acting) SELECT coalesce(max(number), 0) + 1, $1, $2, $3 FROM pack "
            + "HAVING $1 IS DISTINCT FROM (SELECT version FROM pack ORDER BY number DESC LIMIT 1)",
            pack.Version,
            Precision.Whole(pack.Since),
            pack.Acting);
        return await batch.ExecuteNonQueryAsync(cancellation);
    });

    /// <inheritdoc/>
    public Task<long> AppendFindings(IReadOnlyList<Finding> findings, long after, CancellationToken cancellation) =>
        Write(() => FindingTable.Append(source, findings, after, cancellation));

    /// <inheritdoc/>
    public Task<byte[]> Secret(string name, CancellationToken cancellation) => Write(async () => (await source.List(
        row => row.Bytes(0),
        "INSERT INTO secret(name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = secret.value RETURNING value",
        [name, RandomNumberGenerator.GetBytes(32)],
        cancellation))[0]);

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        Reader.Dispose();
        source.Dispose();
    }

    private static Task<T> Write<T>(Func<Task<T>> work) => Unavailable.Guard("written", work);
}
