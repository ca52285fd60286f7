using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Merging and unmerging change two cases in one transaction. The other case is read from the journal and fenced by its
/// version; its actor is not waited for, so two that merge into each other at once cannot wait for each other.
/// </summary>
public sealed partial class CaseGrain
{
    private async Task<CaseReply> Merge(CaseCommand.Merge command)
    {
        var other = await Recall(command.Into, CancellationToken.None);
        var decision = CaseDecider.Decide(
            state, command with { Self = CaseId, IntoIsOpen = other.State.Stage.IsOpen() }, rules, clock.GetUtcNow());
        return await CarryBoth(decision, command.Into, other, new CaseCommand.Absorb(CaseId, state.Incidents, command.Acting));
    }

    private async Task<CaseReply> Unmerge(CaseCommand.Unmerge command)
    {
        var decision = CaseDecider.Decide(state, command, rules, clock.GetUtcNow());
        return state.MergedInto is { } from
            ? await CarryBoth(
                decision, from, await Recall(from, CancellationToken.None), new CaseCommand.GiveBack(CaseId, state.Incidents, command.Acting))
            : Reply(decision.Refused);
    }

    private async Task<CaseReply> CarryBoth(
        Decision<CaseEvent> decision, long otherId, (Case State, ReadOnlyMemory<byte> LastHash) other, CaseCommand counterpart)
    {
        if (decision.Events.Count == 0)
        {
            return Reply(decision.Refused);
        }

        var answer = CaseDecider.Decide(other.State, counterpart, rules, clock.GetUtcNow());
        if (answer.Refused is { } refused)
        {
            return Reply(refused);
        }

        var otherCard = CaseCard.Of(otherId, answer.Events.Aggregate(other.State, Case.Evolve));
        await Record(decision.Events, [], others: [new CaseAppend(otherId, other.State.Version, other.LastHash, answer.Events, otherCard, [])]);
        await GrainFactory.GetGrain<ICaseGrain>(otherId).Refresh();
        return Reply(null);
    }
}
