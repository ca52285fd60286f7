using CityTwin.Domain.Decisions;

namespace CityTwin.Domain.Cases;

/// <summary>What the steps of the workflow have in common.</summary>
internal static class Step
{
    /// <summary>Takes a step; a repeat is already so, and a step that the table does not know is refused.</summary>
    public static Decision<CaseEvent> To(Case state, CaseStage to, CaseEvent happened) =>
        state.Stage == to ? Decision<CaseEvent>.AlreadySo : Only(state, to, happened);

    /// <summary>The same, but from one stage only: two steps may lead to one stage, and the stage before tells which is meant.</summary>
    public static Decision<CaseEvent> To(Case state, CaseStage from, CaseStage to, CaseEvent happened) =>
        state.Stage == to || state.Stage == from ? To(state, to, happened) : CaseRejections.WrongStage(state.Stage, to);

    /// <summary>The same with a reason that must be given.</summary>
    public static Decision<CaseEvent> To(Case state, CaseStage from, CaseStage to, string reason, CaseEvent happened) =>
        IsReason(reason) ? To(state, from, to, happened) : CaseRejections.ReasonInvalid;

    /// <summary>Takes a step, also from the stage that it leads to where the table has such a step.</summary>
    public static Decision<CaseEvent> Only(Case state, CaseStage to, params IReadOnlyList<CaseEvent> happened) =>
        CaseWorkflow.Allows(state.Stage, to) ? Decision<CaseEvent>.On(happened) : CaseRejections.WrongStage(state.Stage, to);

    /// <summary>Whether a reason can be recorded as written.</summary>
    public static bool IsReason(string? reason) =>
        reason is { Length: > 0 and <= CaseRejections.ReasonLength } && !reason.Any(char.IsControl);
}
