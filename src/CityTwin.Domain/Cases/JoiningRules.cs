using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases;

/// <summary>Cases that become one, and one that becomes several.</summary>
internal static class JoiningRules
{
    public static Decision<CaseEvent> Merge(Case state, CaseCommand.Merge command, CaseGround ground) =>
        command.Self == command.Into ? CaseRejections.MergeIntoItself
        : state.Stage is CaseStage.Merged && state.MergedInto == command.Into ? Decision<CaseEvent>.AlreadySo
        : !CaseWorkflow.Allows(state.Stage, CaseStage.Merged) ? CaseRejections.WrongStage(state.Stage, CaseStage.Merged)
        : !command.IntoIsOpen ? CaseRejections.MergeTargetNotOpen
        : new CaseEvent.Merged(command.Into, command.Acting, ground.Now);

    public static Decision<CaseEvent> Unmerge(Case state, CaseCommand.Unmerge command, CaseGround ground) =>
        state.Stage is CaseStage.Merged ? new CaseEvent.Unmerged(state.MergedInto!.Value, command.Acting, ground.Now)
        : state.Stage.IsOpen() ? Decision<CaseEvent>.AlreadySo
        : CaseRejections.WrongStage(state.Stage, CaseStage.Reported);

    public static Decision<CaseEvent> Absorb(Case state, CaseCommand.Absorb command, CaseGround ground) =>
        state.Stage.IsOpen()
            ? new CaseEvent.Absorbed(command.Case, command.Incidents, command.Acting, ground.Now)
            : CaseRejections.MergeTargetNotOpen;

    public static Decision<CaseEvent> Split(Case state, CaseCommand.Split command, CaseGround ground) =>
        !Step.IsReason(command.Reason) ? CaseRejections.ReasonInvalid
        : ground.Rules.Catalogue.Find(command.Kind) is null ? CaseRejections.KindUnknown(command.Kind)
        : state.Depth >= CaseRejections.SplitDepth ? CaseRejections.SplitTooDeep
        : state.Children.Count >= CaseRejections.MostChildren ? CaseRejections.ChildrenTooMany
        : state.Stage is CaseStage.Filed or CaseStage.Dispatched or CaseStage.Handling
            ? new CaseEvent.SplitInto(command.Child, command.Kind, command.Reason, command.Acting, ground.Now)
            : CaseRejections.NotNow(state.Stage);
}
