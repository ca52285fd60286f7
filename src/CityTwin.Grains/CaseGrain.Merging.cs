using CityTwin.Contracts;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Journal;

namespace CityTwin.Grains;

/// <summary>
/// Merging and unmerging change several cases in one transaction. The others are read from the journal and fenced by their
/// versions; their actors are not waited for, so two that merge into each other at once cannot wait for each other. Both
/// cases of a merge must be open at the versions that are written, so merges never come back to where they began.
/// </summary>
public sealed partial class CaseGrain
{
    private async Task<CaseReply> Merge(CaseCommand.Merge command)
    {
        var into = new OtherCase(command.Into, await Recall(command.Into, CancellationToken.None));
        var inForce = rules.Now;
        var decision = CaseDecider.Decide(
            state, command with { Self = CaseId, IntoIsOpen = into.State.Stage.IsOpen() }, inForce, clock.GetUtcNow());
        return await CarryTogether(inForce, decision, [into], new CaseCommand.Absorb(CaseId, state.Incidents, command.Acting));
    }

    private async Task<CaseReply> Unmerge(CaseCommand.Unmerge command)
    {
        var inForce = rules.Now;
        var decision = CaseDecider.Decide(state, command, inForce, clock.GetUtcNow());
        return await RecallAbove() is { } above
            ? await CarryTogether(inForce, decision, above, new CaseCommand.GiveBack(CaseId, state.Incidents, command.Acting))
            : Reply(CaseRejections.MergeChainTooLong);
    }

    /// <summary>The case that this one was merged into, the one which that was merged into, and so on; null when they are too many.</summary>
    private async Task<IReadOnlyList<OtherCase>?> RecallAbove()
    {
        var above = new List<OtherCase>();
        for (var next = state.MergedInto; next is { } id; next = above[^1].State.MergedInto)
        {
            if (above.Count == CaseRejections.MergeChainLength)
            {
                return null;
            }

            above.Add(new OtherCase(id, await Recall(id, CancellationToken.None)));
        }

        return above;
    }

    /// <summary>Carries out what was decided here together with what it means for the others: all of it or nothing.</summary>
    private async Task<CaseReply> CarryTogether(
        CityRules inForce, Decision<CaseEvent> decision, IReadOnlyList<OtherCase> others, CaseCommand counterpart)
    {
        if (decision.Events.Count == 0)
        {
            return Reply(decision.Refused);
        }

        var now = clock.GetUtcNow();
        var answers = others.Select(other => CaseDecider.Decide(other.State, counterpart, inForce, now)).ToList();
        if (answers.FirstOrDefault(answer => answer.Refused is not null) is { } no)
        {
            return Reply(no.Refused);
        }

        await Record(decision.Events, [], [.. others.Zip(answers, (other, answer) => other.ToAppend(answer.Events))]);
        foreach (var other in others)
        {
            await GrainFactory.GetGrain<ICaseGrain>(other.Id).Refresh();
        }

        return Reply(null);
    }

    /// <summary>Another case as the journal holds it.</summary>
    private sealed record OtherCase(long Id, (Case State, ReadOnlyMemory<byte> LastHash) Recalled)
    {
        public Case State => Recalled.State;

        public CaseAppend ToAppend(IReadOnlyList<CaseEvent> events) =>
            CaseAppend.To(Id, State, Recalled.LastHash, events, []);
    }
}
