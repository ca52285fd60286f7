using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Follows the feed and tells each change to whom it concerns. One a city, however many silos: telling is most of what they have to say to each other. The
/// feed is the truth; an actor that misses a message reads the journal when it comes alive.
/// </summary>
public sealed class FeedGrain(IGrainFactory grains, RulesInForce rules, ICaseReader reader, TimeProvider time) : Grain, IFeedGrain
{
    private const int BatchSize = 2_000;

    /// <summary>Every silo asks for a tick at this pace or a little more slowly; one of them is enough.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(90);

    private readonly Dictionary<long, string> leads = [];
    private FeedProgress progress;
    private long? start;
    private long begun;
    private bool telling;

    public async Task<FeedProgress> Tick(long known)
    {
        if (telling || (start is not null && time.GetElapsedTime(begun) < Pace))
        {
            return telling ? progress with { IsCaughtUp = false } : progress;
        }

        (telling, begun) = (true, time.GetTimestamp());
        try
        {
            start ??= await Begin(known);
            await Follow();
            return progress;
        }
        finally
        {
            telling = false;
        }
    }

    // Who leads what must be known to tell a former lead.
    private async Task<long> Begin(long known)
    {
        progress = new FeedProgress(known, null, IsCaughtUp: false);
        return await reader.ReadOpen(Remember, CancellationToken.None);
    }

    private async Task Follow()
    {
        CardChanges changes;
        do
        {
            changes = await reader.ReadChanges(progress.Position, BatchSize, CancellationToken.None);
            await Tell(changes.Cards);
            progress = new FeedProgress(changes.UpTo, changes.Cards.Aggregate(progress.LastReport, Later), IsCaughtUp: changes.Cards.Count < BatchSize);
        }
        while (changes.Cards.Count == BatchSize);
    }

    private async Task Tell(IReadOnlyList<CaseCard> cards)
    {
        if (cards.Count == 0)
        {
            return;
        }

        var inForce = rules.Now;
        await Task.WhenAll(
        [
            grains.GetGrain<IVicinityGrain>(inForce.City.Code).Absorb([.. cards]),
            .. cards.GroupBy(card => inForce.HolderOf(card.Place)).Select(area => grains.LedgerOf(inForce, area.Key).Absorb([.. area])),
            .. cards.SelectMany(card => Concerned(card, inForce)).GroupBy(news => news.Organisation, news => news.Card)
                .Select(news => grains.GetGrain<IOrganisationGrain>(CityKeys.Of(inForce.City.Code, news.Key)).Absorb([.. news])),
        ]);
        foreach (var card in cards)
        {
            Remember(card);
        }
    }

    /// <summary>
    /// The present lead, and the former one when the case was handed on or given back. Who led what changed before this actor came alive, and was not told
    /// yet, is not known: then every organisation is told, and whoever has the case lets it go.
    /// </summary>
    private IEnumerable<(string Organisation, CaseCard Card)> Concerned(CaseCard card, CityRules inForce)
    {
        if (card.Position <= start)
        {
            return inForce.Organisations.Select(organisation => (organisation.Id, card));
        }

        var former = leads.GetValueOrDefault(card.Id);
        return ((string?[])[card.Lead, former]).OfType<string>().Distinct().Select(organisation => (organisation, card));
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

    private static DateTimeOffset? Later(DateTimeOffset? latest, CaseCard card) => latest > card.OpenedAt ? latest : card.OpenedAt;
}
