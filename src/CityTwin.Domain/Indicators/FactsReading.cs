using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Indicators;

/// <summary>What one event changes in the facts of its case, apart from who leads and when it is due.</summary>
internal static class FactsReading
{
    public static CaseFacts Told(CaseFacts facts, CaseEvent happened, SharedWords words) => happened switch
    {
        CaseEvent.Corroborated => facts with { Demands = facts.Demands + 1 },
        CaseEvent.VerificationAsked e => facts with { Verifications = [.. facts.Verifications, Asked(e)] },
        CaseEvent.Verified e => facts with { Verifications = Done(facts.Verifications, words.Organisation(e.Acting), e.At, e.Finding is VerificationFinding.Exists) },
        CaseEvent.Filed e => facts with { FiledAt = e.At, FirstDueAt = e.Handling?.DueAt, IsUrgent = e.Handling?.Limit.Unit is LimitUnit.UrgentHours or LimitUnit.UrgentMinutes },
        CaseEvent.Rejected e => facts with { RejectedAt = e.At },
        CaseEvent.Submitted e => facts with { Results = [.. facts.Results, new Result(words.Organisation(e.Acting), e.At)], Inspections = [.. facts.Inspections, Asked(e)] },
        CaseEvent.Inspected { Acting: CaseCommand.Rule } => facts with { Inspections = [.. facts.Inspections.SkipLast(1)] },
        CaseEvent.Inspected e => facts with { Inspections = Done(facts.Inspections, words.Organisation(e.Acting), e.At, true) },
        CaseEvent.Reworked e => facts with
        {
            Inspections = Done(facts.Inspections, words.Organisation(e.Acting), e.At, false), Results = Last(facts.Results, result => result with { RefusedAt = e.At }),
        },
        CaseEvent.TimeRefused e => Decided(facts, facts.Organisation, e.Acting, e.At, isGranted: false),
        CaseEvent.Extended e => Decided(facts, e.Request.RequestedBy, e.Acting, e.At, isGranted: true) with { Extensions = facts.Extensions + 1 },
        CaseEvent.Suspended e => Decided(facts, e.Request.RequestedBy, e.Acting, e.At, isGranted: true) with { SuspendedAt = e.At },
        CaseEvent.Resumed e => facts with { SuspendedAt = null, SuspendedTime = facts.SuspendedTime + (e.At - (facts.SuspendedAt ?? e.At)) },
        CaseEvent.Closed e => facts with { Closings = [.. facts.Closings, new Closing(facts.Organisation, e.At, e.Kind)] },
        CaseEvent.Reopened when facts.RejectedAt is not null => facts with { RejectedAt = null },
        CaseEvent.Reopened e => facts with
        {
            Closings = Last(facts.Closings, closing => closing with { ReopenedAt = e.At }), Results = Last(facts.Results, result => result with { UndoneAt = e.At }),
        },
        CaseEvent.Merged e => facts with { MergedAt = e.At },
        CaseEvent.Unmerged => facts with { MergedAt = null },
        CaseEvent.Answered e => facts with { Callback = new Callback(e.At, e.Solved, e.Satisfaction) },
        _ => facts,
    };

    private static CaseFacts Decided(CaseFacts facts, string? organisation, string approver, DateTimeOffset at, bool isGranted) =>
        facts with { TimeDecisions = [.. facts.TimeDecisions, new TimeDecision(organisation, approver, at, isGranted)] };

    // Whoever comes to look is known only when it has looked.
    private static SiteCheck Asked(CaseEvent happened) => new(null, happened.StageClock?.DueAt);

    private static IReadOnlyList<SiteCheck> Done(IReadOnlyList<SiteCheck> checks, string by, DateTimeOffset at, bool holds) =>
        Last(checks, check => check with { Organisation = by, DoneAt = at, Holds = holds });

    private static IReadOnlyList<T> Last<T>(IReadOnlyList<T> all, Func<T, T> change) => all.Count == 0 ? all : [.. all.SkipLast(1), change(all[^1])];
}
