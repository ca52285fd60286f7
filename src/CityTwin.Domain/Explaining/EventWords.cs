using System.Diagnostics;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;

namespace CityTwin.Domain.Explaining;

/// <summary>Which sentence each event has: the list that must grow with the events.</summary>
internal static class EventWords
{
    public static (ExplainedTopic Topic, Names Words) Of(Moment m) => m.Happened switch
    {
        CaseEvent.Reported e => (ExplainedTopic.Place, OpeningWords.Reported(m, e)),
        CaseEvent.SplitOff e => (ExplainedTopic.Joining, OpeningWords.SplitOff(m, e)),
        CaseEvent.Corroborated e => (ExplainedTopic.Merging, OpeningWords.Corroborated(m, e)),
        CaseEvent.VerificationAsked e => (ExplainedTopic.Filing, OpeningWords.VerificationAsked(m, e)),
        CaseEvent.Verified e => (ExplainedTopic.Filing, OpeningWords.Verified(m, e)),
        CaseEvent.Filed e => (ExplainedTopic.Filing, OpeningWords.Filed(m, e)),
        CaseEvent.Rejected e => (ExplainedTopic.Filing, OpeningWords.Rejected(m, e)),

        CaseEvent.Dispatched e => (ExplainedTopic.Routing, DispatchWords.Dispatched(m, e)),
        CaseEvent.AssistAsked e => (ExplainedTopic.Routing, DispatchWords.AssistAsked(m, e)),
        CaseEvent.Released e => (ExplainedTopic.Routing, DispatchWords.Released(m, e)),
        CaseEvent.Raised e => (ExplainedTopic.Routing, ReturnWords.Raised(m, e)),

        CaseEvent.Signed e => (ExplainedTopic.Duty, DutyWords.Signed(m, e)),
        CaseEvent.Progressed e => (ExplainedTopic.Duty, DutyWords.Progressed(m, e)),
        CaseEvent.AssistDone e => (ExplainedTopic.Duty, DutyWords.AssistDone(m, e)),
        CaseEvent.Submitted e => (ExplainedTopic.Duty, DutyWords.Submitted(m, e)),
        CaseEvent.ReturnAsked e => (ExplainedTopic.Duty, ReturnWords.Asked(m, e)),
        CaseEvent.Returned e => (ExplainedTopic.Duty, ReturnWords.Returned(m, e)),
        CaseEvent.Designated e => (ExplainedTopic.Duty, ReturnWords.Designated(m, e)),

        CaseEvent.TimeAsked e => (ExplainedTopic.Time, TimeWords.Asked(m, e)),
        CaseEvent.TimeRefused e => (ExplainedTopic.Time, TimeWords.Refused(m, e)),
        CaseEvent.Extended e => (ExplainedTopic.Time, TimeWords.Extended(m, e)),
        CaseEvent.Suspended e => (ExplainedTopic.Time, TimeWords.Suspended(m, e)),
        CaseEvent.Resumed e => (ExplainedTopic.Time, TimeWords.Resumed(m, e)),
        CaseEvent.ClockSpoke e => (ExplainedTopic.Clock, ClockSayings.Of(m, e)),

        CaseEvent.Inspected e => (ExplainedTopic.Checking, EndWords.Inspected(m, e)),
        CaseEvent.Reworked e => (ExplainedTopic.Checking, EndWords.Reworked(m, e)),
        CaseEvent.Closed e => (ExplainedTopic.Ending, EndWords.Closed(m, e)),
        CaseEvent.Reopened e => (ExplainedTopic.Ending, EndWords.Reopened(m, e)),
        CaseEvent.Answered e => (ExplainedTopic.Ending, EndWords.Answered(m, e)),

        CaseEvent.JurisdictionAsked e => (ExplainedTopic.Routing, BorderWords.Asked(m, e)),
        CaseEvent.JurisdictionSettled e => (ExplainedTopic.Routing, BorderWords.Settled(m, e)),
        CaseEvent.JoinedOperation e => (ExplainedTopic.Joining, BorderWords.Joined(m, e)),
        CaseEvent.LeftOperation e => (ExplainedTopic.Joining, BorderWords.Left(m, e)),

        CaseEvent.Merged e => (ExplainedTopic.Joining, JoiningWords.Merged(m, e)),
        CaseEvent.Unmerged e => (ExplainedTopic.Joining, JoiningWords.Unmerged(m, e)),
        CaseEvent.Absorbed e => (ExplainedTopic.Joining, JoiningWords.Absorbed(m, e)),
        CaseEvent.GaveBack e => (ExplainedTopic.Joining, JoiningWords.GaveBack(m, e)),
        CaseEvent.SplitInto e => (ExplainedTopic.Joining, JoiningWords.SplitInto(m, e)),
        _ => throw new UnreachableException($"EventWords does not know {m.Happened.GetType().Name}."),
    };
}
