using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Explaining;

/// <summary>One of each event, for a case that somebody handles: a new event needs one here.</summary>
internal static class SampleEvents
{
    private static readonly DateTimeOffset At = Life.Monday.AddHours(3);
    private static readonly TimeRequest More = new(TimeKind.Extension, "parts are missing", null, "office");
    private static readonly Incident Second = new("app", "7", ExplainedCity.Pothole, At, null);
    private static readonly ClockStart Start = new(At, new HandlingLimit(2, LimitUnit.WorkingDays), null, At.AddDays(2));

    public static IReadOnlyDictionary<string, CaseEvent> ByName { get; } = new CaseEvent[]
    {
        new CaseEvent.Reported(Second, ExplainedCity.Shifted, "2026.1", null, At, Start),
        new CaseEvent.SplitOff(4, 1, Second, ExplainedCity.Here, "2026.1", Start, At),
        new CaseEvent.Corroborated(Second, ExplainedCity.Here, new MergeEvidence(3.2, 15, 25, 4320), null, At),
        new CaseEvent.VerificationAsked("centre", At),
        new CaseEvent.Verified(VerificationFinding.Exists, "centre", At),
        new CaseEvent.Filed(Start, "rule", At),
        new CaseEvent.Rejected("a private matter", "centre", At, RejectReason.BeyondCompetence),
        new CaseEvent.Dispatched([new Offer(2, "roads", DutyRole.Lead)], new RouteGrounds(RouteGrounds.ByHand), "centre", At),
        new CaseEvent.AssistAsked(new Offer(2, "water", DutyRole.Assist, "pump it out"), "office", At),
        new CaseEvent.Signed("office", At, 1),
        new CaseEvent.ReturnAsked(1, new ReturnClaim(ReturnReason.OtherArea, "list 3", "roads"), "office", At),
        new CaseEvent.Returned("list 3", "centre", At, 1),
        new CaseEvent.Designated(1, "it is yours", Start, "centre", At),
        new CaseEvent.Raised(1, "centre", RaiseReason.NotTakenUp, At),
        new CaseEvent.Progressed(1, "asphalt is ordered", "office", At),
        new CaseEvent.AssistDone(1, [new Evidence(new string('a', 64), At, true)], "office", At),
        new CaseEvent.Released(1, "not needed", "centre", At),
        new CaseEvent.Submitted("office", At, 1),
        new CaseEvent.TimeAsked(More, "office", At),
        new CaseEvent.TimeRefused("no", "centre", At),
        new CaseEvent.Extended(new HandlingLimit(2, LimitUnit.WorkingDays), More, [new ClockMove(0, At.AddDays(4))], "centre", At),
        new CaseEvent.Suspended(At.AddDays(30), More with { Kind = TimeKind.Suspension, Until = At.AddDays(30) }, [], "centre", At),
        new CaseEvent.Resumed([], "rule", At),
        new CaseEvent.Inspected("centre", At),
        new CaseEvent.Reworked("still there", "centre", At),
        new CaseEvent.Closed(CloseKind.Explained, "centre", At),
        new CaseEvent.Reopened("it came back", "centre", At, ReopenGround.Recurrence, 9),
        new CaseEvent.Merged(7, "centre", At),
        new CaseEvent.Unmerged(7, "centre", At),
        new CaseEvent.Absorbed(8, 2, "centre", At),
        new CaseEvent.GaveBack(8, 2, "centre", At),
        new CaseEvent.SplitInto(9, ExplainedCity.Lamp, "the lamp too", "centre", At),
        new CaseEvent.Answered("app", "7", null, null, At),
        new CaseEvent.JurisdictionAsked(-7, Edge.Between([new EdgeArea("a", 0), new EdgeArea("b", 12)], "tiny"), [new Claimant("office", "a", 0), new Claimant("roads", "b", 12)], At),
        new CaseEvent.JurisdictionSettled(-7, "roads", SettledBy.Designation, At),
        new CaseEvent.JoinedOperation(-9, "centre", At),
        new CaseEvent.LeftOperation(-9, "centre", At),
        new CaseEvent.ClockSpoke(CaseTimers.Handling, 0, ClockPhase.Due, At),
    }.ToDictionary(happened => happened.GetType().Name);
}
