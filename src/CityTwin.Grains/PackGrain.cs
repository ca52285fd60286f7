using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>Takes up a changed pack: read, compare, look for what it would leave behind, write down, and only then let it hold.</summary>
public sealed class PackGrain(RulesInForce rules, IPackSource source, ICaseJournal journal, ICaseReader reader, CityTime clock) : Grain, IPackGrain
{
    public async Task<PackReply> Apply(bool preview, string acting)
    {
        var before = rules.Now;

        // Reading a whole city keeps a core busy for a while, which must not be one of the actors'.
        var offered = await Task.Run(() => source.Offer(before));
        if (offered.Rules is not { } after || offered.Changes.Count == 0)
        {
            return new PackReply(before.City.Version, offered.Rules?.City.Version, [.. offered.Changes], offered.Refused);
        }

        var refused = await FindOrphan(before, after);
        if (refused is null && !preview)
        {
            await journal.RecordPack(new PackInForce(after.City.Version, clock.GetUtcNow(), acting), CancellationToken.None);
            rules.Change(after);
        }

        return new PackReply(before.City.Version, after.City.Version, [.. offered.Changes], refused);
    }

    /// <summary>Open work whose kind or organisation the new rules no longer have.</summary>
    private async Task<Rejection?> FindOrphan(CityRules before, CityRules after)
    {
        var gone = before.Catalogue.Kinds.Select(kind => kind.Key.ToString()).Where(kind => after.Catalogue.Find(kind) is null).ToList();
        if (gone.Count > 0
            && await reader.Search(new CardQuery { Kinds = gone, OpenOnly = true, Limit = 1 }, CancellationToken.None) is [var card])
        {
            return PackRejections.KindInUse(card.Kind);
        }

        var loads = await reader.CountObligations(CancellationToken.None);
        return loads.OrderByDescending(load => load.Value).FirstOrDefault(load => after.FindOrganisation(load.Key) is null) is { Key: { } organisation, Value: var open }
            ? PackRejections.OrganisationInUse(organisation, open)
            : null;
    }
}
