using CityTwin.Journal.Postgres;

namespace CityTwin.Grains.Hosting;

/// <summary>Where the journal is. Bound from the section <c>Journal</c>.</summary>
public sealed class StoreOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Journal";

    /// <summary>File of an embedded journal; null means <c>data/&lt;city&gt;.db</c>.</summary>
    public string? Path { get; set; }

    /// <summary>
    /// Connection string of PostgreSQL (<c>Host=…;Database=…;Username=…</c>): journal and membership of a cluster. Null means an embedded journal. One
    /// database holds one city.
    /// </summary>
    public string? Database { get; set; }

    /// <summary>The same options, when they can be right.</summary>
    /// <exception cref="InvalidOperationException">The connection string cannot be read.</exception>
    public StoreOptions Checked() => Database is { } database && ClusterDatabase.ObjectionTo(database) is { } objection
        ? throw new InvalidOperationException($"Journal:Database is wrong. {objection}")
        : this;
}
