using CityTwin.Cluster.Tests.Faults;
using CityTwin.Journal.Tests.Postgres;
using Npgsql;

namespace CityTwin.Cluster.Tests.Invariants;

/// <summary>
/// Holds what a watcher was told against the journal: each frame must tell exactly the cases that have an event between its two positions, each as its
/// last event up to there left it. A card too few is a gap, one too many a double.
/// </summary>
internal sealed class WholeFeed
{
    // By position, from 1 on: of which case, and its how many-th event. Operations are not told to watchers of cases.
    private readonly List<(long Stream, long Version)> events = [default];

    public WholeFeed(string database)
    {
        using var connection = RawPostgres.Open(database);
        using var command = new NpgsqlCommand("SELECT stream_id, version FROM event ORDER BY position", connection);
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            events.Add((row.GetInt64(0), row.GetInt64(1)));
        }
    }

    public IEnumerable<string> Objections(Watcher watcher) => watcher.Objections.Concat(watcher.Frames.SelectMany(Objections));

    private IEnumerable<string> Objections(Told frame)
    {
        var expected = new Dictionary<long, (long Position, long Version)>();
        for (var position = frame.After + 1; position <= frame.UpTo; position++)
        {
            var (stream, version) = events[(int)position];
            if (stream > 0)
            {
                expected[stream] = (position, version);
            }
        }

        var due = expected.Values.ToHashSet();
        foreach (var (position, version) in frame.Cards)
        {
            if (!due.Remove((position, version)))
            {
                yield return $"Between {frame.After} and {frame.UpTo} came a card of position {position}, version {version}, which does not belong there or came twice.";
            }
        }

        foreach (var (position, version) in due)
        {
            yield return $"Between {frame.After} and {frame.UpTo} the card of position {position}, version {version} was not told.";
        }
    }
}
