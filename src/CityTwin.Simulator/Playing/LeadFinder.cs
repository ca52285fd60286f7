using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>Whom the office names where rules left it open: who has led such a matter before, then who is near.</summary>
internal sealed class LeadFinder(PlayGround ground)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> kindOf = ground.Organisations.ToDictionary(one => one.Id, one => one.Kind);
    private readonly HashSet<(string Kind, string OrganisationKind)> known = [];
    private readonly HashSet<(string Kind, string OrganisationKind)> refused = [];

    /// <summary>Learns from a case that somebody leads.</summary>
    public void Learn(CaseCard card)
    {
        if (kindOf.TryGetValue(card.Lead, out var organisationKind))
        {
            lock (gate)
            {
                known.Add((card.Kind, organisationKind));
            }
        }
    }

    /// <summary>Learns that somebody cannot lead such a matter.</summary>
    public void Unlearn(CaseCard card, Organisation organisation)
    {
        lock (gate)
        {
            refused.Add((card.Kind, organisation.Kind));
        }
    }

    /// <summary>Everybody who may be asked, the likeliest first; who gave it back last.</summary>
    public IReadOnlyList<Organisation> For(Case seen)
    {
        var returned = seen.Obligations.Where(duty => duty.State is ObligationState.Returned).Select(duty => duty.Organisation).ToHashSet();
        lock (gate)
        {
            return
            [
                .. ground.Near(seen.Card.Place)
                    .Where(one => !refused.Contains((seen.Card.Kind, one.Kind)))
                    .OrderBy(one => returned.Contains(one.Id))
                    .ThenBy(one => !known.Contains((seen.Card.Kind, one.Kind)))
                    .ThenBy(one => ground.Fate.Chance(seen.Card.Number, one.Id)),
            ];
        }
    }
}
