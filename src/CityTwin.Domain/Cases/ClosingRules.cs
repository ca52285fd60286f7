using CityTwin.Domain.Decisions;
using CityTwin.Domain.Obligations;

namespace CityTwin.Domain.Cases;

/// <summary>How a case ends, and how it is taken up again. Whoever handles it neither checks nor ends it.</summary>
internal static class ClosingRules
{
    public static Decision<CaseEvent> Inspect(Case state, CaseCommand.Inspect command, CaseGround ground) =>
        Handled(state, command.Acting) ? DutyRejections.InspectorHandled
        : Step.To(state, CaseStage.AwaitInspection, CaseStage.AwaitClose, new CaseEvent.Inspected(command.Acting, ground.Now));

    public static Decision<CaseEvent> Rework(Case state, CaseCommand.Rework command, CaseGround ground) =>
        Handled(state, command.Acting) ? DutyRejections.InspectorHandled
        : Step.To(
            state, CaseStage.AwaitInspection, CaseStage.Handling, command.Reason,
            new CaseEvent.Reworked(command.Reason, command.Acting, ground.Now, TimeRules.GoOn(state, ground.Now, ground)));

    public static Decision<CaseEvent> Close(Case state, CaseCommand.Close command, CaseGround ground) =>
        command.Kind is CloseKind.None ? CaseRejections.CloseKindMissing
        : state.Stage is CaseStage.Closed ? state.CloseKind == command.Kind ? Decision<CaseEvent>.AlreadySo : CaseRejections.WrongStage(state.Stage, CaseStage.Closed)
        : command.Kind is not CloseKind.Resolved && command.Acting == CaseCommand.Rule ? CaseRejections.NotByRule
        : Handled(state, command.Acting) ? DutyRejections.CloserHandled
        : state.Obligations.FirstOrDefault(it => it.IsOpen) is { } open && state.Stage is CaseStage.AwaitClose ? DutyRejections.ObligationOpen(open.Organisation)
        : command.OpenChildren > 0 ? CaseRejections.ChildOpen(command.OpenChildren)
        : command.UsedElsewhere is { } hash ? DutyRejections.EvidenceUsed(hash)
        : Step.To(state, CaseStage.AwaitClose, CaseStage.Closed, new CaseEvent.Closed(command.Kind, command.Acting, ground.Now));

    public static Decision<CaseEvent> Reopen(Case state, CaseCommand.Reopen command, CaseGround ground)
    {
        if (!Step.IsReason(command.Reason))
        {
            return CaseRejections.ReasonInvalid;
        }

        if (state.Stage is not (CaseStage.Closed or CaseStage.Rejected))
        {
            return state.Reopenings > 0 && state.Stage.IsOpen() ? Decision<CaseEvent>.AlreadySo : CaseRejections.WrongStage(state.Stage, CaseStage.Handling);
        }

        var since = ground.Now - state.ClosedAt!.Value;
        var process = ground.Rules.Process;
        return command.Ground switch
        {
            ReopenGround.IncidentToken when since > TimeSpan.FromDays(process.ReopenDays) => CaseRejections.ReopenWindowPassed(process.ReopenDays),

            // The days are those in which it came back, not those in which somebody acts on it.
            ReopenGround.Recurrence when !command.RecurredFits => CaseRejections.NoRecurrence(process.RecurrenceDays),
            _ => new CaseEvent.Reopened(
                command.Reason, command.Acting, ground.Now, command.Ground, command.Recurred, TimeRules.GoOn(state, ground.Now, ground)),
        };
    }

    public static Decision<CaseEvent> Answer(Case state, CaseCommand.Answer command, CaseGround ground) =>
        command is { Solved: null, Satisfaction: null } ? CaseRejections.AnswerEmpty
        : state.Answers.Contains($"{command.Source}/{command.SourceId}") ? Decision<CaseEvent>.AlreadySo
        : state.Stage is CaseStage.Closed or CaseStage.Merged
            ? new CaseEvent.Answered(command.Source, command.SourceId, command.Solved, command.Satisfaction, ground.Now)
            : CaseRejections.NotEnded;

    private static bool Handled(Case state, string acting) =>
        state.Obligations.Any(it => it.Organisation == acting && it.State is ObligationState.Accepted or ObligationState.Done);
}
