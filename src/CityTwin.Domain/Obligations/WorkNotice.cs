using CityTwin.Domain.Cases;

namespace CityTwin.Domain.Obligations;

/// <summary>Something that an organisation is told about an obligation: an entry of its work feed.</summary>
/// <param name="Organisation">Whom it tells.</param>
/// <param name="Obligation">Number of the obligation within its case, or of the organisation within an operation; 0 for neither.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="EventIndex">Which of the events that were decided together says so.</param>
public sealed record WorkNotice(string Organisation, int Obligation, WorkNoticeKind Kind, int EventIndex)
{
    /// <summary>What one event tells whom: how each obligation changed, and what came before a superior.</summary>
    internal static void Add(List<WorkNotice> notices, Case before, Case after, int eventIndex)
    {
        if (!ReferenceEquals(before.Obligations, after.Obligations))
        {
            for (var index = 0; index < after.Obligations.Count; index++)
            {
                var (was, now) = (index < before.Obligations.Count ? before.Obligations[index] : null, after.Obligations[index]);
                if (KindOf(was, now) is { } kind)
                {
                    notices.Add(new WorkNotice(now.Organisation, now.Number, kind, eventIndex));
                }

                if (now.RaisedTo is { } superior && was?.RaisedTo is null)
                {
                    notices.Add(new WorkNotice(superior, now.Number, WorkNoticeKind.Raised, eventIndex));
                }
            }
        }

        if (after.RaisedTo is { } above && before.RaisedTo != above)
        {
            notices.Add(new WorkNotice(above, after.LeadObligation?.Number ?? 0, WorkNoticeKind.Raised, eventIndex));
        }
    }

    private static WorkNoticeKind? KindOf(Obligation? was, Obligation now) =>
        was is null ? WorkNoticeKind.Offered
        : ReferenceEquals(was, now) ? null
        : was.State == now.State ? was.Clock?.DueAt == now.Clock?.DueAt ? null : WorkNoticeKind.DueMoved
        : now.State switch
        {
            ObligationState.Offered when was.State is ObligationState.ReturnAsked => WorkNoticeKind.Designated,
            ObligationState.Accepted when was.State is ObligationState.Offered => WorkNoticeKind.TakenUp,
            ObligationState.Offered or ObligationState.Accepted => WorkNoticeKind.Again,
            ObligationState.ReturnAsked when was.State is ObligationState.Released => WorkNoticeKind.Again,
            ObligationState.ReturnAsked => WorkNoticeKind.ReturnAsked,
            ObligationState.Done => WorkNoticeKind.Done,
            ObligationState.Returned => WorkNoticeKind.Returned,
            _ => WorkNoticeKind.Released,
        };
}

/// <summary>What an organisation is told. The numbers are those of the journal; they never change.</summary>
public enum WorkNoticeKind
{
    /// <summary>Offered 派遣: take it up or give it back.</summary>
    Offered = 0,

    /// <summary>Its acceptance 签收 was recorded.</summary>
    TakenUp = 1,

    /// <summary>Its return 退单 was recorded, and is looked at.</summary>
    ReturnAsked = 2,

    /// <summary>Its return was upheld.</summary>
    Returned = 3,

    /// <summary>Its return was overridden 指定: it stays, and cannot be given back.</summary>
    Designated = 4,

    /// <summary>That it is done was recorded.</summary>
    Done = 5,

    /// <summary>It is no longer asked for.</summary>
    Released = 6,

    /// <summary>It is asked for again: rework 返工, reopening 重开, or a merge taken back.</summary>
    Again = 7,

    /// <summary>Its due time moved.</summary>
    DueMoved = 8,

    /// <summary>To a superior: somebody below did not take it up, or it was given back too often.</summary>
    Raised = 9,

    /// <summary>认领: to a candidate for a case near a border: claim or deny it.</summary>
    ClaimAsked = 10,

    /// <summary>To each candidate: it is known whose the case is.</summary>
    JurisdictionSettled = 11,

    /// <summary>To a superior: a street whistles 吹哨; judge who leads and who assists.</summary>
    WhistleToJudge = 12,

    /// <summary>To whoever whistled: the whistle was refused.</summary>
    WhistleRefused = 13,

    /// <summary>Called into an operation: report in 报到.</summary>
    Called = 14,

    /// <summary>There is a joint plan.</summary>
    PlanMade = 15,

    /// <summary>To whoever began an operation: everybody has done their part; evaluate or end it.</summary>
    AllDone = 16,

    /// <summary>评价: whoever whistled has evaluated who came.</summary>
    Evaluated = 17,
}
