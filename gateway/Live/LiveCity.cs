using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Grains.Hosting;
using CityTwin.Journal;

namespace CityTwin.Gateway.Live;

/// <summary>
/// The city as it is now, in memory: follows the feed and tells whoever watches. Readers see a picture that belongs to one
/// position; a watch that begins at that position misses nothing.
/// </summary>
public sealed class LiveCity(RulesInForce rules, CityTime clock, ICaseReader reader, ILogger<LiveCity> log) : BackgroundService
{
    /// <summary>Most cases read from the feed at once.</summary>
    private const int BatchSize = 4_000;

    /// <summary>Changes are gathered for so long and told together: a tick costs a watcher the same however much changed.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly SharedPicture shared = new(rules.Now);
    private readonly List<ILiveWatcher> watchers = [];
    private readonly FeedStanding standing = FeedStanding.Of("watches");
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when the picture is complete for the first time.</summary>
    public Task Ready => ready.Task;

    private long Position => shared.Look(picture => picture.Position);

    /// <summary>Whether the picture is complete.</summary>
    public bool IsReady => ready.Task.IsCompletedSuccessfully;

    /// <summary>Adds a watcher and, in the same instant, lets it look at the picture; the position is what it has seen.</summary>
    /// <exception cref="InvalidOperationException">Too many watch already.</exception>
    internal long Join(ILiveWatcher watcher, Action<LivePicture> look)
    {
        var position = 0L;
        shared.Change(picture =>
        {
            if (watchers.Count >= WatchLimits.Watches)
            {
                throw WatchLimits.TooMany();
            }

            look(picture);
            watchers.Add(watcher);
            position = picture.Position;
        });
        return position;
    }

    /// <summary>Adds a watcher that serves many clients and stays for good.</summary>
    internal void Attach(ILiveWatcher watcher) => shared.Change(_ => watchers.Add(watcher));

    /// <summary>Looks at the picture.</summary>
    internal T Look<T>(Func<LivePicture, T> look) => shared.Look(look);

    internal void Leave(ILiveWatcher watcher) => shared.Change(_ => watchers.Remove(watcher));

    public override void Dispose()
    {
        shared.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        var today = DateOnly.MinValue;
        do
        {
            try
            {
                if (!IsReady)
                {
                    await Build(stoppingToken);
                    ready.TrySetResult();
                }

                await Follow(stoppingToken);
                today = Turn(today);
            }
            catch (Exception cause) when (!cause.IsEndBy(stoppingToken))
            {
                log.LiveCityStumbled(Position, cause);
            }
        }
        while (await pace.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Build(CancellationToken cancellation)
    {
        var yesterday = LocalTime.DateOf(clock.GetUtcNow(), rules.Now.TimeZone).AddDays(-1).ToDateTime(TimeOnly.MinValue);
        var ended = await reader.Search(
            new CardQuery { ClosedFrom = LocalTime.ToInstant(yesterday, rules.Now.TimeZone), Limit = int.MaxValue }, cancellation);
        var position = await reader.ReadOpen(Absorb, cancellation);
        shared.Change(picture =>
        {
            foreach (var card in ended)
            {
                picture.Absorb(card);
            }

            picture.Position = position;
        });
    }

    private void Absorb(CaseCard card) => shared.Change(picture => picture.Absorb(card));

    private async Task Follow(CancellationToken cancellation)
    {
        CardChanges changes;
        do
        {
            changes = await reader.ReadChanges(Position, BatchSize, cancellation);
            Tell(changes);
        }
        while (changes.Cards.Count == BatchSize);

        standing.Reached(changes.UpTo);
    }

    private void Tell(CardChanges changes)
    {
        if (changes.UpTo == Position)
        {
            return;
        }

        shared.Change(picture =>
        {
            var cards = new List<LiveCard>(changes.Cards.Count);
            foreach (var card in changes.Cards)
            {
                clock.Saw(card.OpenedAt);
                cards.Add(new LiveCard(card, rules.Now.City.Prefix, picture.Absorb(card)));
            }

            picture.Position = changes.UpTo;
            watchers.ForEach(watcher => watcher.Tell(cards, changes.UpTo));
        });
    }

    /// <summary>At midnight every "today" begins anew.</summary>
    private DateOnly Turn(DateOnly today)
    {
        var now = clock.GetUtcNow();
        var date = LocalTime.DateOf(now, rules.Now.TimeZone);
        if (date != today)
        {
            shared.Change(picture =>
            {
                picture.TurnTo(now);
                watchers.ForEach(watcher => watcher.TurnDay());
            });
        }

        return date;
    }
}
