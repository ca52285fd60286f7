using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityTwin.Grains;

/// <summary>
/// Follows the feed and tells each change to whom it concerns: community, organisation, city queue, vicinity. The feed is
/// the truth; an actor that misses a message reads the journal when it comes alive.
/// </summary>
public sealed class FeedPump(IGrainFactory grains, RulesInForce rules, ICaseReader reader, CityTime clock, ILogger<FeedPump> log) : BackgroundService
{
    private const int BatchSize = 2_000;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<long, string> leads = [];
    private readonly FeedStanding standing = FeedStanding.Of("actors");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace);
        long? position = null;
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                position ??= await Start(stoppingToken);
                position = await Follow(position.Value, stoppingToken);
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                log.FeedPumpStumbled(position ?? 0, cause);
            }
        }
    }

    // Actors read everything up to now when they come alive; who leads what must be known to tell a former lead.
    private Task<long> Start(CancellationToken cancellation) => reader.ReadOpen(
        card =>
        {
            if (card.Lead is not null)
            {
                leads[card.Id] = card.Lead;
            }
        },
        cancellation);

    private async Task<long> Follow(long position, CancellationToken cancellation)
    {
        CardChanges changes;
        do
        {
            changes = await reader.ReadChanges(position, BatchSize, cancellation);
            await Tell(changes.Cards);
            position = changes.UpTo;
        }
        while (changes.Cards.Count == BatchSize);

        standing.Reached(position);
        return position;
    }

    private async Task Tell(IReadOnlyList<CaseCard> cards)
    {
        if (cards.Count == 0)
        {
            return;
        }

        var city = rules.Now.City.Code;
        await Task.WhenAll(
        [
            grains.GetGrain<IVicinityGrain>(city).Absorb(cards),
            .. cards.GroupBy(card => rules.Now.HolderOf(card.Place)).Select(area => grains.LedgerOf(rules.Now, area.Key).Absorb([.. area])),
            .. cards.SelectMany(Concerned).GroupBy(news => news.Organisation, news => news.Card)
                .Select(news => grains.GetGrain<IOrganisationGrain>(CityKeys.Of(city, news.Key)).Absorb([.. news])),
        ]);
        foreach (var card in cards)
        {
            // A stepped clock shows the latest report, also when another silo took it in.
            clock.Saw(card.OpenedAt);
            Remember(card);
        }
    }

    /// <summary>The present lead, and the former one when the case was handed on or given back.</summary>
    private IEnumerable<(string Organisation, CaseCard Card)> Concerned(CaseCard card)
    {
        if (card.Lead is { } lead)
        {
            yield return (lead, card);
        }

        if (leads.GetValueOrDefault(card.Id) is { } former && former != card.Lead)
        {
            yield return (former, card);
        }
    }

    private void Remember(CaseCard card)
    {
        if (card.IsOpen && card.Lead is { } lead)
        {
            leads[card.Id] = lead;
        }
        else
        {
            leads.Remove(card.Id);
        }
    }
}
