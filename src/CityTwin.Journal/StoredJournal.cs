using CityTwin.Journal.Postgres;
using CityTwin.Journal.Sqlite;

namespace CityTwin.Journal;

/// <summary>A journal by where it lies, as a command line names it: the file of an embedded one, or the connection string of a cluster's database.</summary>
/// <param name="Where">A path, or <c>Host=…;Database=…;Username=…</c>.</param>
public sealed record StoredJournal(string Where)
{
    /// <summary>Whether it is a cluster's: what has an equals sign and is no file names a server.</summary>
    public bool IsDatabase => Where.Contains('=', StringComparison.Ordinal) && !File.Exists(Where);

    /// <summary>Why it cannot be there, in a sentence that tells no password; null when it may be.</summary>
    public string? Objection => IsDatabase ? ClusterDatabase.ObjectionTo(Where) : File.Exists(Where) ? null : $"There is no journal {Path.GetFullPath(Where)}.";

    /// <summary>Reads it and leaves it as it is; dispose what is returned.</summary>
    public IOpenJournal Inspect() => IsDatabase ? new PostgresReader(Where) : SqliteReader.ForInspection(Where);

    /// <summary>Throws the snapshots away and makes them anew from the events; returns how many.</summary>
    /// <param name="progress">Told the number done, now and then; may be null.</param>
    /// <param name="cancellation">Gives up; a database stays as it was.</param>
    public Task<long> Rebuild(IProgress<long>? progress, CancellationToken cancellation) =>
        IsDatabase ? PostgresRebuild.Run(Where, progress, cancellation) : Task.FromResult(SqliteRebuild.Run(Where, progress));
}

/// <summary>A journal that is open for reading until it is disposed.</summary>
public interface IOpenJournal : ICaseReader, IDisposable;
