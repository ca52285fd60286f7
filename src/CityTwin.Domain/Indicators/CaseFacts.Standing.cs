using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Indicators;

/// <summary>How a case stands by its facts.</summary>
public sealed partial record CaseFacts
{
    /// <summary>When it was handled: the last result, unless it was refused or its closing undone; for a merged case, that of the case it belongs to.</summary>
    public DateTimeOffset? HandledAt => MergedAt is not null ? SurvivorHandledAt : Results is [.., { Stands: true } last] ? last.At : null;

    /// <summary>When it was closed: the last closing, unless it was reopened; for a merged case, that of the case it belongs to.</summary>
    public DateTimeOffset? ClosedAt => MergedAt is not null ? SurvivorClosedAt : Standing?.At;

    /// <summary>How its closing that stands says it ended.</summary>
    public CloseKind CloseKind => Standing?.Kind ?? CloseKind.None;

    /// <summary>Whether somebody still has something to do: neither merged, rejected nor closed.</summary>
    public bool IsOpen => MergedAt is null && RejectedAt is null && ClosedAt is null;

    /// <summary>Whether it was open at a moment. That a merge or a rejection held for a while and was undone is not known any more.</summary>
    public bool WasOpenAt(DateTimeOffset moment) =>
        ReportedAt < moment && !(MergedAt < moment) && !(RejectedAt < moment) && !Closings.Any(closing => closing.At < moment && !(closing.ReopenedAt < moment));

    /// <summary>Whether it was open at a moment at which its limit had passed, and was not handled in time.</summary>
    public bool WasOverdueAt(DateTimeOffset moment) => WasOpenAt(moment) && DueAt < moment && !(HandledAt <= DueAt);

    /// <summary>Whether it waits in a suspension.</summary>
    public bool IsSuspended => SuspendedAt is not null && IsOpen;

    /// <summary>
    /// Whether it is solved: closed as resolved, and confirmed. The answer of whoever reported it decides; where there is none, the last
    /// check on site does; without either it is not solved. What was said before the last result says nothing about it.
    /// </summary>
    public bool IsSolved => MergedAt is null && CloseKind is CloseKind.Resolved
        && ((IsAboutResult(Callback?.At) ? Callback!.IsSolved : null) ?? Inspections.LastOrDefault(check => IsAboutResult(check.DoneAt))?.Holds ?? false);

    /// <summary>Everything that is or was due, also what was done: the periods that it can be counted in.</summary>
    internal IEnumerable<DateTimeOffset> DueTimes =>
        Verifications.Concat(Inspections).Select(check => check.DueAt)
            .Concat([FirstDueAt, DueAt, ClosingDueAt, ResponseDueAt]).OfType<DateTimeOffset>()
            .Concat(FilingWaits.Concat(DispatchWaits).Select(wait => wait.DueAt));

    private Closing? Standing => Closings is [.., { ReopenedAt: null } last] ? last : null;

    private bool IsAboutResult(DateTimeOffset? saidAt) => saidAt is not null && !(saidAt < HandledAt);
}
