using static CityTwin.Domain.Cases.Acting.CaseActionKind;

namespace CityTwin.Domain.Cases.Acting;

/// <summary>
/// Which actions are the next steps of a stage: what somebody looks for who sees a case there, and misses where it is not possible. Says nothing about what is
/// allowed, only what is shown first; what stands in the way of closing is in sight as long as a case is open.
/// </summary>
public static class NextSteps
{
    /// <summary>The next steps of a case at this stage.</summary>
    public static IReadOnlyList<CaseActionKind> Of(CaseStage stage) => stage switch
    {
        CaseStage.Reported => [CaseActionKind.File, Reject, Close],
        CaseStage.Verifying => [Verify, Close],
        CaseStage.Filed => [Dispatch, Close],
        CaseStage.Dispatched => [Accept, Return, Close],
        CaseStage.ReturnReview => [UpholdReturn, OverrideReturn, Close],
        CaseStage.Handling => [Finish, Close],
        CaseStage.Suspended => [Resume, Close],
        CaseStage.AwaitInspection => [Inspect, Rework, Close],
        CaseStage.AwaitClose => [Close],
        CaseStage.Closed or CaseStage.Rejected => [Reopen],
        CaseStage.Merged => [Unmerge],
        _ => [],
    };
}
