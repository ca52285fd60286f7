using CityTwin.Protocol.V1;

namespace CityTwin.Simulator.Playing;

/// <summary>Whom the office names where rules left it open: somebody near, by the dice, and who gave it back last.</summary>
internal sealed class LeadFinder(PlayGround ground)
{
    private readonly Lock gate = new();
    private readonly HashSet<(string Kind, string Level, string OrganisationKind)> withoutAuthority = [];

    /// <summary>Learns who need not be asked about such a matter: it saves the question, and changes nothing about the answer.</summary>
    public void Learn(CaseCard card, Organisation refused)
    {
        lock (gate)
        {
            withoutAuthority.Add((card.Kind, refused.Level, refused.Kind));
        }
    }

    /// <summary>Everybody who may be asked, the likeliest first.</summary>
    public IReadOnlyList<Organisation> For(Case seen)
    {
        var returned = seen.Obligations.Where(duty => duty.State is ObligationState.Returned).Select(duty => duty.Organisation).ToHashSet();
        lock (gate)
        {
            return
            [
                .. ground.Near(seen.Card.Place)
                    .Where(one => !withoutAuthority.Contains((seen.Card.Kind, one.Level, one.Kind)))
                    .OrderBy(one => returned.Contains(one.Id))
                    .ThenBy(one => ground.Fate.Chance(seen.Card.Number, one.Id)),
            ];
        }
    }
}
