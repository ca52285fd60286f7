using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>Merging and unmerging change two cases in one transaction.</summary>
public sealed partial class CaseGrain
{
    private async Task<CaseReply> Merge(CaseCommand.Merge command)
    {
        if (command.Into == CaseId)
        {
            return Reply(CaseRejections.MergeIntoItself);
        }

        var other = GrainFactory.GetGrain<ICaseGrain>(command.Into);
        var reply = await other.Read();
        var decision = CaseDecider.Decide(
            state, command with { Self = CaseId, IntoIsOpen = reply.State.Stage.IsOpen() }, rules, clock.GetUtcNow());
        return await CarryBoth(decision, other, command.Into, reply, new CaseCommand.Absorb(CaseId, state.Incidents, command.Acting));
    }

    private async Task<CaseReply> Unmerge(CaseCommand.Unmerge command)
    {
        var decision = CaseDecider.Decide(state, command, rules, clock.GetUtcNow());
        if (state.MergedInto is not { } from)
        {
            return Reply(decision.Refused);
        }

        var other = GrainFactory.GetGrain<ICaseGrain>(from);
        return await CarryBoth(decision, other, from, await other.Read(), new CaseCommand.GiveBack(CaseId, state.Incidents, command.Acting));
    }

    private async Task<CaseReply> CarryBoth(Decision<CaseEvent> decision, ICaseGrain other, long otherId, CaseReply reply, CaseCommand counterpart)
    {
        if (decision.Events.Count == 0)
        {
            return Reply(decision.Refused);
        }

        var answer = CaseDecider.Decide(reply.State, counterpart, rules, clock.GetUtcNow());
        if (answer.Refused is { } refused)
        {
            return Reply(refused);
        }

        var otherCard = CaseCard.Of(otherId, answer.Events.Aggregate(reply.State, Case.Evolve));
        await Record(
            decision.Events, [], others: [new CaseAppend(otherId, reply.State.Version, reply.LastHash, answer.Events, otherCard, [])]);
        await other.Refresh();
        return Reply(null);
    }
}
