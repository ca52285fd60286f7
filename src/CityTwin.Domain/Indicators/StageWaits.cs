using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Indicators;

/// <summary>A wait for a step that has a limit of its own.</summary>
/// <param name="DueAt">Until when the step was to be taken.</param>
/// <param name="DoneAt">When it was taken; null while the case waits.</param>
/// <param name="By">Id of the organisation or duty post that took it; null while the case waits, and when a rule did.</param>
public sealed record StageWait(DateTimeOffset DueAt, DateTimeOffset? DoneAt = null, string? By = null);

/// <summary>
/// Reads from the clocks of the stages how long cases waited to be filed 立案 and dispatched 派遣. Where a rule took the step at once there was
/// no wait, and no clock.
/// </summary>
internal static class StageWaits
{
    /// <summary>The facts after an event that brought a case from one stage to another.</summary>
    public static CaseFacts Told(CaseFacts facts, CaseStage before, CaseStage after, CaseEvent happened, SharedWords words) => before == after ? facts : facts with
    {
        FilingWaits = Moved(facts.FilingWaits, before is CaseStage.Reported, after is CaseStage.Reported, happened, words),
        DispatchWaits = Moved(facts.DispatchWaits, before is CaseStage.Filed, after is CaseStage.Filed, happened, words),
    };

    private static IReadOnlyList<StageWait> Moved(IReadOnlyList<StageWait> waits, bool leaves, bool comes, CaseEvent happened, SharedWords words) =>
        leaves && waits is [.., { DoneAt: null } last] ? [.. waits.SkipLast(1), last with { DoneAt = happened.At, By = ActingIn(happened, words) }]
        : comes && happened.StageClock is { } clock ? [.. waits, new StageWait(clock.DueAt)]
        : waits;

    private static string? ActingIn(CaseEvent happened, SharedWords words) => happened switch
    {
        CaseEvent.VerificationAsked e => Named(e.Acting, words),
        CaseEvent.Filed e => Named(e.Acting, words),
        CaseEvent.Rejected e => Named(e.Acting, words),
        CaseEvent.Dispatched e => Named(e.Acting, words),
        CaseEvent.Merged e => Named(e.Acting, words),
        _ => null,
    };

    private static string? Named(string acting, SharedWords words) => acting == CaseCommand.Rule ? null : words.Organisation(acting);
}
