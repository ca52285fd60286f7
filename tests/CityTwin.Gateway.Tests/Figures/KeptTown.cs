using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Domain.Tests.Support;
using CityTwin.Gateway.Figures;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Tests.Support;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Backtesting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CityTwin.Gateway.Tests.Figures;

/// <summary>A tiny city with a random history in its journal, and the keeper that follows it.</summary>
internal sealed class KeptTown : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("citytwin-figures-").FullName;
    private readonly SqliteJournal journal;
    private readonly LiveCity live;
    private readonly FiguresKeeper keeper;

    private readonly RulesInForce rules = new(TinyCity.Rules);

    private KeptTown(int days)
    {
        journal = new SqliteJournal(Path.Combine(folder, "journal.db"));
        live = new LiveCity(rules, new ClockOptions().Build(null), journal.Reader, NullLogger<LiveCity>.Instance);
        var options = new FiguresOptions { Days = days };
        keeper = new FiguresKeeper(rules, journal.Reader, live, options, NullLogger<FiguresKeeper>.Instance);
        Desk = new FiguresDesk(keeper, options);
    }

    public FiguresDesk Desk { get; }

    public static async Task<KeptTown> Lived(int seed, int days, int steps = 2_500)
    {
        var town = new KeptTown(days);
        await new RandomHistory(seed, TinyCity.Rules, town.journal).Write(steps);
        return town;
    }

    /// <summary>Lets the live picture be built, and the keeper after it.</summary>
    public async Task Start()
    {
        await keeper.StartAsync(TestContext.Current.CancellationToken);
        await live.StartAsync(TestContext.Current.CancellationToken);
        var last = await journal.Reader.LastPosition(TestContext.Current.CancellationToken);
        await Until.Holds("all of the journal is known", () => keeper.Now()?.Position == last);
    }

    /// <summary>The keeper alone, without a live picture that it could wait for.</summary>
    public Task StartTooEarly() => keeper.StartAsync(TestContext.Current.CancellationToken);

    /// <summary>Lets other rules hold, and the keeper read everything under them.</summary>
    public async Task Change(CityRules next)
    {
        var before = keeper.Now()!;
        rules.Change(next);
        await Until.Holds("all of the journal is known under other rules", () => keeper.Now() is { } now && now != before && now.Position == before.Position);
    }

    public int CasesHeld => keeper.Now()!.Facts.Cases.Count;

    /// <summary>All that the journal says, read from its first event.</summary>
    public async Task<FactsOfCity> Offline()
    {
        var city = new FactsOfCity(rules.Now);
        await foreach (var recorded in journal.Reader.ReadWhole(TestContext.Current.CancellationToken))
        {
            city.With(recorded.StreamId, recorded.Decode());
        }

        return city;
    }

    public async ValueTask DisposeAsync()
    {
        await keeper.StopAsync(CancellationToken.None);
        await live.StopAsync(CancellationToken.None);
        keeper.Dispose();
        live.Dispose();
        Desk.Dispose();
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
