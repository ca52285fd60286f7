using CityTwin.Cluster.Tests.Faults;
using CityTwin.Journal;
using CityTwin.Journal.Postgres;

namespace CityTwin.Cluster.Tests.Invariants;

/// <summary>What was acknowledged is in the journal, once, where its receipt says, and nothing else is.</summary>
internal static class NothingLost
{
    public static async Task<IReadOnlyList<string>> Objections(Senders senders, PostgresReader reader, long incidents, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var some in senders.Receipts.Chunk(1_000))
        {
            var there = await reader.FindIncidents([.. some.Select(one => new IncidentKey(Senders.Source, one.Key))], cancellation);
            found.AddRange(some.Zip(there)
                .Where(pair => pair.First.Value.Position != pair.Second?.Position)
                .Select(pair => $"{pair.First.Key} was acknowledged at {pair.First.Value.Position} and lies at {pair.Second?.Position.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no position"}."));
        }

        return incidents == senders.Receipts.Count ? found : [.. found, $"{senders.Receipts.Count} incidents were acknowledged, and {incidents} are there."];
    }
}
