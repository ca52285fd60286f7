using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Journal;
using CityTwin.Journal.Postgres;
using CityTwin.Journal.Sqlite;

namespace CityTwin.Grains.Hosting;

/// <summary>The journal of a city together with the clock that its facts follow.</summary>
/// <param name="Journal">The writing side.</param>
/// <param name="Reader">The reading side.</param>
/// <param name="Clock">The city's clock.</param>
public sealed record CityStore(ICaseJournal Journal, ICaseReader Reader, CityTime Clock)
{
    /// <summary>How often a gateway asks for a journal that does not answer yet, before it gives up: a minute.</summary>
    private const int MostTries = 60;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    /// <summary>Opens the journal and builds the clock; refuses a clock of another kind than the journal's facts follow.</summary>
    /// <exception cref="InvalidOperationException">The journal's facts follow another clock.</exception>
    public static async Task<CityStore> Open(StoreOptions store, ClockOptions options, City city)
    {
        var (journal, reader) = store.Database is { } database ? await OpenCluster(database) : OpenEmbedded(store.Path ?? UsualPath(city));
        var asked = options.Kind.ToString();
        var held = await journal.ClaimClock(asked, CancellationToken.None);
        if (held != asked)
        {
            throw new InvalidOperationException(
                $"The journal holds facts of a {held} clock; start with Clock:Kind={held}, or give another journal for a {asked} one.");
        }

        await journal.Secret(IncidentToken.SecretName, CancellationToken.None);
        var clock = options.Build(await LastFact(reader));
        await journal.RecordPack(new PackInForce(city.Version, clock.GetUtcNow(), PackInForce.AtStart), CancellationToken.None);
        return new CityStore(journal, reader, clock);
    }

    /// <summary>The reading side alone, and the clock of the city that writes beside it.</summary>
    public static async Task<(ICaseReader Reader, CityTime Clock)> OpenReader(StoreOptions store, ClockOptions options, City city)
    {
        ICaseReader reader = store.Database is { } database ? new PostgresReader(database) : new SqliteReader(store.Path ?? UsualPath(city));
        return (reader, options.Build(await (store.Database is null ? LastFact(reader) : FirstAnswer(reader))));
    }

    // A gateway may start before the database answers, and before the first silo has made the journal.
    private static async Task<DateTimeOffset?> FirstAnswer(ICaseReader reader)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await LastFact(reader);
            }
            catch (JournalUnavailableException) when (tries < MostTries)
            {
                await Task.Delay(BetweenTries);
            }
        }
    }

    private static string UsualPath(City city) => Path.Combine("data", $"{city.Code}.db");

    private static (ICaseJournal Journal, ICaseReader Reader) OpenEmbedded(string path)
    {
        var journal = new SqliteJournal(path);
        return (journal, journal.Reader);
    }

    private static async Task<(ICaseJournal Journal, ICaseReader Reader)> OpenCluster(string database)
    {
        var journal = await PostgresJournal.Open(database, CancellationToken.None);
        return (journal, journal.Reader);
    }

    private static async Task<DateTimeOffset?> LastFact(ICaseReader reader)
    {
        var position = await reader.LastPosition(CancellationToken.None);
        return (await reader.FindEvent(position, CancellationToken.None))?.At;
    }
}
