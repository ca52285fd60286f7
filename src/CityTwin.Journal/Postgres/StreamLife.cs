using System.Runtime.CompilerServices;
using Npgsql;

namespace CityTwin.Journal.Postgres;

/// <summary>All that ever happened to one case or operation.</summary>
/// <param name="StreamId">The case; below zero the operation.</param>
/// <param name="Events">What happened, in order; at least one.</param>
internal sealed record StreamLife(long StreamId, IReadOnlyList<RecordedEvent> Events)
{
    /// <summary>Every operation and every case, in the order of their ids, read one after the other.</summary>
    public static async IAsyncEnumerable<StreamLife> All(NpgsqlDataSource source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = source.CreateCommand(EventSearch.Events + "ORDER BY stream_id, version");
        command.CommandTimeout = 0;
        await using var row = await command.ExecuteReaderAsync(cancellation);
        var events = new List<RecordedEvent>();
        while (await row.ReadAsync(cancellation))
        {
            var recorded = EventSearch.Event(row);
            if (events is [var first, ..] && first.StreamId != recorded.StreamId)
            {
                yield return new StreamLife(first.StreamId, events);
                events = [];
            }

            events.Add(recorded);
        }

        if (events is [var one, ..])
        {
            yield return new StreamLife(one.StreamId, events);
        }
    }
}
