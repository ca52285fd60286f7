using System.Diagnostics;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Decisions;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Cases;

/// <summary>Decides what follows from a command. Reads no clock, calls no service, remembers nothing.</summary>
public static class CaseDecider
{
    /// <summary>What follows from <paramref name="command"/> for a case in <paramref name="state"/> at <paramref name="now"/>.</summary>
    /// <param name="state">The case.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="rules">The rules as they are now.</param>
    /// <param name="now">City time.</param>
    /// <param name="openLoad">How many obligations an organisation has open; null as if nobody had any.</param>
    public static Decision<CaseEvent> Decide(Case state, CaseCommand command, CityRules rules, DateTimeOffset now, Func<string, int>? openLoad = null)
    {
        var ground = new CaseGround(rules, now, openLoad ?? RouteQuestion.Idle);
        return StageClocks.Start(state, Decide(state, command, ground), ground);
    }

    private static Decision<CaseEvent> Decide(Case state, CaseCommand command, CaseGround ground) => command switch
    {
        CaseCommand.Report c => OpeningRules.Report(state, c, ground),
        CaseCommand.SplitOff c => OpeningRules.SplitOff(state, c, ground),
        _ when state.Stage is CaseStage.Unreported => CaseRejections.NotThere,
        CaseCommand.Corroborate c => OpeningRules.Corroborate(state, c, ground),
        CaseCommand.AskVerification c => OpeningRules.AskVerification(state, c, ground),
        CaseCommand.Verify c => OpeningRules.Verify(state, c, ground),
        CaseCommand.File c => OpeningRules.File(state, c, ground),
        CaseCommand.Reject c => OpeningRules.Reject(state, c, ground),
        CaseCommand.Dispatch c => DispatchRules.Dispatch(state, c, ground),
        CaseCommand.Escalate c => DispatchRules.Escalate(state, c, ground),
        CaseCommand.SendDown c => DispatchRules.SendDown(state, c, ground),
        CaseCommand.AskAssist c => DispatchRules.AskAssist(state, c, ground),
        CaseCommand.Settle c => BorderRules.Settle(state, c, ground),
        CaseCommand.JoinOperation c => BorderRules.Join(state, c, ground),
        CaseCommand.LeaveOperation c => BorderRules.Leave(state, c, ground),
        CaseCommand.Release c => DutyRules.Release(state, c, ground),
        CaseCommand.Sign c => DutyRules.Sign(state, c, ground),
        CaseCommand.Progress c => DutyRules.Progress(state, c, ground),
        CaseCommand.Finish c => DutyRules.Finish(state, c, ground),
        CaseCommand.AskReturn c => ReturnRules.Ask(state, c, ground),
        CaseCommand.UpholdReturn c => ReturnRules.Uphold(state, c, ground),
        CaseCommand.OverrideReturn c => ReturnRules.Override(state, c, ground),
        CaseCommand.Designate c => ReturnRules.Designate(state, c, ground),
        CaseCommand.AskTime c => TimeRules.Ask(state, c, ground),
        CaseCommand.GrantTime c => TimeRules.Grant(state, c, ground),
        CaseCommand.RefuseTime c => TimeRules.Refuse(state, c, ground),
        CaseCommand.Resume c => TimeRules.Resume(state, c, ground),
        CaseCommand.NoteTime => TimeRules.Note(state, ground),
        CaseCommand.Inspect c => ClosingRules.Inspect(state, c, ground),
        CaseCommand.Rework c => ClosingRules.Rework(state, c, ground),
        CaseCommand.Close c => ClosingRules.Close(state, c, ground),
        CaseCommand.Reopen c => ClosingRules.Reopen(state, c, ground),
        CaseCommand.Answer c => ClosingRules.Answer(state, c, ground),
        CaseCommand.Merge c => JoiningRules.Merge(state, c, ground),
        CaseCommand.Unmerge c => JoiningRules.Unmerge(state, c, ground),
        CaseCommand.Absorb c => JoiningRules.Absorb(state, c, ground),
        CaseCommand.GiveBack c => new CaseEvent.GaveBack(c.Case, c.Incidents, c.Acting, ground.Now),
        CaseCommand.Split c => JoiningRules.Split(state, c, ground),
        _ => throw new UnreachableException($"CaseDecider does not know {command.GetType().Name}."),
    };
}
