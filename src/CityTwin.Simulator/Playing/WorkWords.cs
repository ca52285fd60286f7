using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;

namespace CityTwin.Simulator.Playing;

/// <summary>What an organisation says besides what it does.</summary>
internal sealed class WorkWords(PlayGround ground, string me)
{
    private const double CounterProposalShare = 0.4;
    private const double SuspensionShare = 0.3;
    private const double ElsewhereShare = 0.03;

    private static readonly ReturnReason[] Reasons =
        [ReturnReason.NoAuthority, ReturnReason.OtherArea, ReturnReason.WrongKind, ReturnReason.Recusal, ReturnReason.NotAdmitted];

    private readonly Fate fate = ground.Fate;

    /// <summary>Why it gives it back, and sometimes whose it is instead.</summary>
    public ReturnClaim ClaimAbout(Case seen, WorkDeed deed)
    {
        var others = ground.Near(seen.Card.Place).Where(one => one.Id != me).ToList();
        return new ReturnClaim
        {
            Reason = fate.Pick(Reasons, deed.About, "reason"),
            Basis = "List of duties, remarks on this kind.",
            CounterProposal = others.Count > 0 && fate.Happens(CounterProposalShare, deed.About, "proposes") ? fate.Pick(others, deed.About, "proposal").Id : "",
        };
    }

    /// <summary>Which time it asks for: more of it, or to stand still for some days.</summary>
    public TimeRequest TimeFor(Case seen, WorkDeed deed) => seen.Card.DueAt is not null && !fate.Happens(SuspensionShare, deed.About, "suspension")
        ? new TimeRequest { Kind = TimeKind.Extension, Reason = "Parts have been ordered." }
        : new TimeRequest
        {
            Kind = TimeKind.Suspension,
            Reason = "The ground has to dry first.",
            Until = Timestamp.FromDateTimeOffset(ground.Time.CityAfter(TimeSpan.FromDays(1 + (3 * fate.Chance(deed.About, "until")))) + TimeSpan.FromMinutes(1)),
        };

    /// <summary>Proofs that it is done.</summary>
    public IEnumerable<Evidence> ProofsOf(WorkDeed deed)
    {
        var count = 1 + (int)(3 * fate.Chance(deed.About, "proofs"));
        return Enumerable.Range(1, count).Select(number => new Evidence
        {
            Hash = fate.Proof(deed.Id, $"proof{number}"),
            CapturedAt = Timestamp.FromDateTimeOffset(ground.Time.CityNow),
            AtPlace = !fate.Happens(ElsewhereShare, deed.Id, $"elsewhere{number}"),
        });
    }
}
