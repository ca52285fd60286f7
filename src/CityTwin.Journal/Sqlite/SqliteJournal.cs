using System.Globalization;
using System.Security.Cryptography;
using CityTwin.Domain.Situations;

namespace CityTwin.Journal.Sqlite;

/// <summary>The embedded journal: one SQLite file, one writer, many readers.</summary>
public sealed class SqliteJournal : ICaseJournal, IDisposable
{
    private readonly SqliteWriter writer;

    /// <summary>Opens the journal, creating or migrating it as needed.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    public SqliteJournal(string path)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var (terms, filter) = (new Terms(), new HashFilter());
        writer = new SqliteWriter(path, terms, filter);
        Reader = new SqliteReader(path, terms, filter);
    }

    /// <summary>The reading side, sharing what the writer knows of recurring words and taken incidents.</summary>
    public SqliteReader Reader { get; }

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> Append(IReadOnlyList<StreamAppend> parts, CancellationToken cancellation) => writer.Append(parts, cancellation);

    /// <inheritdoc/>
    public Task<long> ReserveCaseIds(int count, CancellationToken cancellation) => Task.FromResult(writer.InTransaction(connection =>
    {
        using var reserve = new Statement(
            connection,
            "INSERT INTO setting(name, value) VALUES('next_case_id', ?1 + 1) ON CONFLICT(name) DO UPDATE SET value = value + ?1 RETURNING value");
        return long.Parse(reserve.Bind(1, count).Text(), CultureInfo.InvariantCulture) - count;
    }));

    /// <inheritdoc/>
    public Task<string> ClaimClock(string clock, CancellationToken cancellation) => Task.FromResult(writer.InTransaction(connection =>
    {
        using var claim = new Statement(connection, "INSERT INTO setting(name, value) VALUES('clock', ?1) ON CONFLICT(name) DO UPDATE SET value = value RETURNING value");
        return claim.Bind(1, clock).Text();
    }));

    /// <inheritdoc/>
    public Task RecordPack(PackInForce pack, CancellationToken cancellation) => Task.FromResult(writer.InTransaction(connection =>
    {
        using var record = new Statement(
            connection,
            "INSERT INTO pack(version, since, acting) SELECT ?1, ?2, ?3 WHERE ?1 IS NOT (SELECT version FROM pack ORDER BY number DESC LIMIT 1)");
        record.Bind(1, pack.Version).Bind(2, pack.Since.ToUnixTimeMilliseconds()).Bind(3, pack.Acting).Run();
        return pack;
    }));

    /// <inheritdoc/>
    public Task<long> AppendFindings(IReadOnlyList<Finding> findings, long after, CancellationToken cancellation) =>
        Task.FromResult(writer.InTransaction(connection => FindingTable.Append(connection, findings, after)));

    /// <inheritdoc/>
    public Task<byte[]> Secret(string name, CancellationToken cancellation) => Task.FromResult(writer.InTransaction(connection =>
    {
        using var secret = new Statement(
            connection, "INSERT INTO setting(name, value) VALUES('secret.' || ?1, ?2) ON CONFLICT(name) DO UPDATE SET value = value RETURNING value");
        return Convert.FromHexString(secret.Bind(1, name).Bind(2, Convert.ToHexString(RandomNumberGenerator.GetBytes(32))).Text());
    }));

    /// <inheritdoc/>
    public void Dispose()
    {
        writer.Dispose();
        Reader.Dispose();
    }
}
