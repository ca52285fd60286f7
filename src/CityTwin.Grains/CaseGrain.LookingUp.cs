using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Obligations;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>What a decision must know of the world beyond the case, asked before it is made.</summary>
public sealed partial class CaseGrain
{
    // How near another case must be to count as the same come back, where the kind has no merge rule, in metres.
    private const double UsualNearness = 50;

    private async Task<CaseCommand> LookUp(CaseCommand command) => command switch
    {
        CaseCommand.Finish finish when finish.Evidence.All(proof => proof.IsSound()) =>
            finish with { UsedElsewhere = await reader.FindProofElsewhere(CaseId, [.. finish.Evidence.Select(proof => proof.Hash)], CancellationToken.None) },
        CaseCommand.Close close => close with
        {
            OpenChildren = await CountOpenChildren(),
            UsedElsewhere = await reader.FindProofElsewhere(
                CaseId, [.. state.Obligations.SelectMany(it => it.Evidence).Select(proof => proof.Hash)], CancellationToken.None),
        },
        CaseCommand.Reopen { Recurred: { } other } reopen => reopen with { RecurredFits = await IsTheSameAgain(other) },
        _ => command,
    };

    private async Task<int> CountOpenChildren() => state.Children.Count == 0
        ? 0
        : (await reader.Search(new CardQuery { Ids = state.Children, OpenOnly = true, Limit = CaseRejections.MostChildren }, CancellationToken.None)).Count;

    private async Task<bool> IsTheSameAgain(long other)
    {
        if (await reader.FindCard(other, CancellationToken.None) is not { Place.IsLocated: true } card || state is not { Place.IsLocated: true, ClosedAt: { } ended })
        {
            return false;
        }

        var nearness = rules.Now.Catalogue.Find(card.Kind)?.Merge?.RadiusMetres ?? UsualNearness;
        return card.Kind == state.Opening!.Kind
            && card.OpenedAt > ended && card.OpenedAt - ended <= TimeSpan.FromDays(rules.Now.Process.RecurrenceDays)
            && atlas.Project(card.Place.Lat, card.Place.Lon).DistanceTo(atlas.Project(state.Place.Lat, state.Place.Lon)) <= nearness;
    }

    /// <summary>The part becomes a case of its own in the same transaction.</summary>
    private async Task<CaseReply> Split(CaseCommand.Split command)
    {
        var child = await journal.ReserveCaseIds(1, CancellationToken.None);
        var (inForce, now) = (rules.Now, clock.GetUtcNow());
        var decision = CaseDecider.Decide(state, command with { Child = child }, inForce, now, loads.Of);
        if (decision.Events.Count == 0)
        {
            return Reply(decision.Refused);
        }

        var events = CaseDecider.Decide(Case.Unreported, new CaseCommand.SplitOff(CaseId, state, command.Kind, command.Acting), inForce, now, loads.Of).Events;
        await Record(decision.Events, [], [CaseAppend.To(child, Case.Unreported, default, events, [])]);
        return Reply(null);
    }
}
