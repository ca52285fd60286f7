using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Burden;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Journal;

namespace CityTwin.Gateway.Burden;

/// <summary>What was asked of organisations of the lowest level, read from their work feeds: nothing of it is kept anywhere else.</summary>
internal sealed class BurdenReading(RulesInForce rules, ICaseReader reader, CityTime clock)
{
    /// <summary>A duty grid is followed from so long ago; older tasks only when they are still open.</summary>
    private static readonly TimeSpan Followed = TimeSpan.FromDays(7);

    /// <summary>Most entries of a feed that are read for one answer.</summary>
    private const int MostEntries = 100_000;

    public CityRules Rules => rules.Now;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Number of the last entry of an organisation's work feed: as long as it is the same, only time changes how its duty grid stands.</summary>
    public Task<long> LastEntry(Organisation organisation, CancellationToken cancellation) => reader.LastWork(organisation.Id, cancellation);

    /// <summary>How the duty grid of an organisation stands.</summary>
    public async Task<PushPicture> ReadPushes(Organisation organisation, CancellationToken cancellation)
    {
        var (city, now) = (Rules, Now);
        var open = await reader.ReadObligations(organisation.Id, int.MaxValue, cancellation);
        var since = open.Select(row => row.OfferedAt).Append(now - Followed).Min();
        var picture = PushPicture.Empty(city.Process.Burden.Pushes, city.TimeZone, since);
        var feed = await ReadFeed(organisation.Id, since, cancellation);
        var cards = await ReadCards(feed, cancellation);
        var senders = new Dictionary<string, string>();
        foreach (var entry in feed)
        {
            var task = $"{CaseNumber.Write(city.City.Prefix, entry.StreamId)}/{entry.Obligation}";
            if (entry.Kind is WorkNoticeKind.Offered)
            {
                senders[task] = (await FindOffer(entry, cancellation))?.Sender ?? string.Empty;
            }

            // Asked for again by whoever it may be, such as an inspection: it is still the demand of who asked first.
            picture = entry.Kind switch
            {
                WorkNoticeKind.Offered or WorkNoticeKind.Again or WorkNoticeKind.Designated =>
                    picture.Offer(ToPush(task, cards[entry.StreamId], senders.GetValueOrDefault(task, string.Empty), city), entry.At),
                WorkNoticeKind.ReturnAsked or WorkNoticeKind.Returned or WorkNoticeKind.Done or WorkNoticeKind.Released => picture.Finish(task, entry.At),
                _ => picture,
            };
        }

        return picture.Advance(now);
    }

    /// <summary>What was asked of a community's organisations between two dates of the city.</summary>
    public async Task<DemandCounter> CountDemands(Area community, DateOnly from, DateOnly to, CancellationToken cancellation)
    {
        var (city, counter) = (Rules, DemandCounter.Empty);
        var (begin, end) = (StartOf(from, city), StartOf(to, city));
        foreach (var organisation in city.Organisations.Where(one => one.Area == community.Code))
        {
            foreach (var entry in await ReadFeed(organisation.Id, begin, cancellation))
            {
                if (entry.Kind is WorkNoticeKind.Offered && entry.At < end && await FindOffer(entry, cancellation) is { } offered)
                {
                    var minutes = offered.Offer.Role is DutyRole.Lead ? city.Process.Burden.LeadMinutes : city.Process.Burden.AssistMinutes;
                    var on = LocalTime.DateOf(entry.At, city.TimeZone);
                    counter = counter.With(new CommunityDemand($"{entry.StreamId}/{entry.Obligation}", community.Code, offered.Sender, on, minutes));
                }
            }
        }

        return counter;
    }

    private static DateTimeOffset StartOf(DateOnly date, CityRules city) => LocalTime.ToInstant(date.ToDateTime(TimeOnly.MinValue), city.TimeZone);

    private static Push ToPush(string task, CaseCard card, string sender, CityRules city) =>
        new(task, card.Place.Cell ?? string.Empty, sender, city.Catalogue.Find(card.Kind)?.Limit is { Unit: LimitUnit.UrgentHours });

    // A question that names no case would be answered with all of them.
    private async Task<IReadOnlyDictionary<long, CaseCard>> ReadCards(IReadOnlyList<RecordedNotice> feed, CancellationToken cancellation) => feed.Count == 0
        ? new Dictionary<long, CaseCard>()
        : (await reader.Search(new CardQuery { Ids = [.. feed.Select(entry => entry.StreamId).Distinct()], Limit = int.MaxValue }, cancellation)).ToDictionary(card => card.Id);

    private async Task<IReadOnlyList<RecordedNotice>> ReadFeed(string organisation, DateTimeOffset since, CancellationToken cancellation) =>
        [.. (await reader.ReadWorkSince(organisation, since, MostEntries, cancellation)).Where(entry => entry.IsOfCase).Reverse()];

    private async Task<(Offer Offer, string Sender)?> FindOffer(RecordedNotice entry, CancellationToken cancellation) =>
        (await reader.FindEvent(entry.Position, cancellation))?.Decode() switch
        {
            CaseEvent.Dispatched e when e.Offers.FirstOrDefault(offer => offer.Obligation == entry.Obligation) is { } offer => (offer, e.Acting),
            CaseEvent.AssistAsked e => (e.Offer, e.Acting),
            _ => null,
        };
}
