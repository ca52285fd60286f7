using System.Collections.Concurrent;
using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CityTwin.Grains;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Backtesting;

namespace CityTwin.Gateway.Tests.Feed;

/// <summary>Each change is told to whom it concerns, whichever silo's feed actor tells it.</summary>
public sealed class FeedGrainTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly ConcurrentQueue<(string Actor, CaseCard Card)> told = [];
    private readonly SqliteJournal journal;
    private readonly RandomHistory history;

    public FeedGrainTests()
    {
        journal = new SqliteJournal(Path.Combine(folder, "journal.db"));
        history = new RandomHistory(5, TinyCity.Rules, journal);
    }

    public void Dispose()
    {
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_actor_that_comes_alive_anew_tells_what_the_one_before_had_not_told_and_every_organisation_of_it()
    {
        await history.Write(200);
        var known = (await journal.Reader.LastPosition(Cancel)) / 2;
        var missed = (await journal.Reader.ReadChanges(known, int.MaxValue, Cancel)).Cards;

        var progress = await Feed().Tick(known);

        Assert.Equal((await journal.Reader.LastPosition(Cancel), true), (progress.Position, progress.IsCaughtUp));
        Assert.Equal(missed.Max(card => card.OpenedAt), progress.LastReport);
        var cards = missed.Select(card => (card.Id, card.Version)).ToList();
        Assert.Equal(cards, TellingOf("IVicinityGrain"));
        Assert.Equal(cards.Order(), TellingOf("ICommunityGrain", "IAreaGrain").Order());
        Assert.All(TinyCity.Rules.Organisations, organisation => Assert.Equal(cards, TellingOf($"IOrganisationGrain tiny/{organisation.Id}")));
    }

    [Fact]
    public async Task A_change_of_lead_is_told_to_the_former_lead_too_and_to_nobody_else()
    {
        await history.Write(200);
        var (feed, leads) = (Feed(), new Dictionary<long, string?>());
        var last = (await feed.Tick(await journal.Reader.LastPosition(Cancel))).Position;
        await journal.Reader.ReadOpen(card => leads[card.Id] = card.Lead, Cancel);
        told.Clear();
        await history.Write(200);

        await feed.Tick(last);

        var changes = (await journal.Reader.ReadChanges(last, int.MaxValue, Cancel)).Cards;
        Assert.Contains(changes, card => leads.GetValueOrDefault(card.Id) is { } former && former != card.Lead);
        Assert.Equal(
            changes.SelectMany(card => new[] { card.Lead, leads.GetValueOrDefault(card.Id) }.OfType<string>().Distinct().Select(lead => ($"IOrganisationGrain tiny/{lead}", card.Id))).Order(),
            told.Where(one => one.Actor.StartsWith("IOrganisation", StringComparison.Ordinal)).Select(one => (one.Actor, one.Card.Id)).Order());
    }

    private FeedGrain Feed() => new(ToldActors.Of(told), new RulesInForce(TinyCity.Rules), journal.Reader, new Hurried());

    private List<(long Id, long Version)> TellingOf(params string[] actors) =>
        [.. told.Where(one => actors.Any(actor => one.Actor.StartsWith(actor, StringComparison.Ordinal))).Select(one => (one.Card.Id, one.Card.Version))];

    /// <summary>A second goes by whenever somebody looks.</summary>
    private sealed class Hurried : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++seconds;
    }
}
