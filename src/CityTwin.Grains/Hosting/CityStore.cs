using CityTwin.Contracts.Time;
using CityTwin.Domain.Incidents;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.Grains.Hosting;

/// <summary>The embedded journal together with the clock that its facts follow.</summary>
/// <param name="Journal">The journal.</param>
/// <param name="Clock">The city's clock.</param>
public sealed record CityStore(SqliteJournal Journal, CityTime Clock)
{
    /// <summary>Opens the journal and builds the clock; refuses a clock of another kind than the journal's facts follow.</summary>
    /// <exception cref="InvalidOperationException">The journal's facts follow another clock.</exception>
    public static async Task<CityStore> Open(string path, ClockOptions options, string packVersion)
    {
        var journal = new SqliteJournal(path);
        var asked = options.Kind.ToString();
        var held = await journal.ClaimClock(asked, CancellationToken.None);
        if (held != asked)
        {
            throw new InvalidOperationException(
                $"The journal {path} holds facts of a {held} clock; start with Clock:Kind={held}, or give another Journal:Path for a {asked} one.");
        }

        await journal.Secret(IncidentToken.SecretName, CancellationToken.None);
        var clock = options.Build(await LastFact(journal.Reader));
        await journal.RecordPack(new PackInForce(packVersion, clock.GetUtcNow(), PackInForce.AtStart), CancellationToken.None);
        return new CityStore(journal, clock);
    }

    private static async Task<DateTimeOffset?> LastFact(ICaseReader reader)
    {
        var position = await reader.LastPosition(CancellationToken.None);
        return (await reader.FindEvent(position, CancellationToken.None))?.At;
    }
}
