using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal.Tests.Support;

/// <summary>Events of every kind, once with everything and where it matters once with as little as can be.</summary>
internal static class EventSamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly Incident Incident = new("boston311", "101000295613", "boston311:matter:pothole", At, "phone");
    private static readonly Place Converted = new(
        40.0100001, 116.0100002, "N1@12.-7", ["tiny", "N", "N1"], ["beat:1"], new OriginalPoint(40.0112, 116.0163, Crs.Gcj02, "gcj02-community-1"));

    private static readonly Extent Yard = new(
        ExtentKind.Polygon, [[new(40, 116), new(40, 116.1), new(40.1, 116.1), new(40, 116)], [new(40.01, 116.05), new(40.01, 116.06), new(40.02, 116.06), new(40.01, 116.05)]]);

    private static readonly Place Spread = Converted with
    {
        Extent = new Extent(ExtentKind.Line, [[new(40.01, 116.01), new(40.0100001, 116.0200002)]], "gcj02-community-1"),
        Shares = [new AreaShare("N1", 0.75), new AreaShare("N2", 0.2)],
        Accuracy = 12.5,
        Asset = "lamp-7",
    };

    private static readonly Place NotLocated = new(40.011, 116.011, null, ["tiny"], []);

    private static readonly ClockStart TwoDays = new(At, new HandlingLimit(2, LimitUnit.WorkingDays), null, At.AddDays(2));
    private static readonly Evidence Proof = new(new string('a', 64), At, true);
    private static readonly TimeRequest Later = new(TimeKind.Suspension, "frost", At.AddDays(9), "pwdx");
    private static readonly RouteGrounds Routed = new(
        RouteGrounds.ByRule, "2026.1", "boston311:matter:pothole city=roads",
        [new TierNote("ward", "3", TierOutcome.NoAuthority, []), new TierNote("city", "boston", TierOutcome.Assigned, [new Candidate("roads", "pwdx", CandidateOutcome.Chosen)])],
        [new Candidate("parks", null, CandidateOutcome.NoCapacity, "40 of 40")]);

    public static readonly CaseEvent[] All =
    [
        new CaseEvent.Reported(Incident, Converted, "2026.1", "ab12", At),
        new CaseEvent.Reported(Incident with { Channel = null }, NotLocated, "2026.1", null, At),
        new CaseEvent.Corroborated(Incident with { SourceId = "\"2\" 案" }, Converted, new MergeEvidence(3.2, 15.5, 25, 4320), "cd34", At),
        new CaseEvent.Corroborated(Incident, NotLocated, new MergeEvidence(0, 0, 25, 4320), null, At),
        new CaseEvent.Rejected("not the city's", "centre", At),
        new CaseEvent.Signed("pwdx", At),
        new CaseEvent.Returned("not our road", "pwdx", At),
        new CaseEvent.Submitted("pwdx", At),
        new CaseEvent.Reworked("still there", "centre", At),
        .. Enum.GetValues<CloseKind>().Where(kind => kind is not CloseKind.None).Select(kind => new CaseEvent.Closed(kind, "centre", At)),
        new CaseEvent.Reopened("it came back", "centre", At),
        new CaseEvent.Merged(7, "centre", At),
        new CaseEvent.Unmerged(7, "centre", At),
        new CaseEvent.Absorbed(3, 4, "centre", At),
        new CaseEvent.GaveBack(3, 4, "centre", At),
        new CaseEvent.Reported(Incident, Converted, "2026.1", "ab12", At, TwoDays),
        new CaseEvent.Filed(TwoDays with { Calendar = "nights", Warn = 0.5, After = 2 }, "rule", At),
        new CaseEvent.Filed(null, "centre", At) { StageClock = TwoDays },
        new CaseEvent.Dispatched([new Offer(1, "pwdx", DutyRole.Lead, "repair", TwoDays, TwoDays, true), new Offer(2, "parks", DutyRole.Assist)], Routed, "rule", At),
        new CaseEvent.Dispatched([], new RouteGrounds(RouteGrounds.ByEscalation, "2026.1", Reason: "SAFETY"), "centre", At),
        new CaseEvent.Rejected("not the city's", "centre", At, RejectReason.BeyondCompetence),
        new CaseEvent.SplitOff(7, 2, Incident, Converted, "2026.1", TwoDays, At),
        new CaseEvent.SplitInto(9, "boston311:matter:pothole", "two matters", "centre", At),
        new CaseEvent.VerificationAsked("intake", At),
        new CaseEvent.Verified(VerificationFinding.Unable, "collector", At),
        new CaseEvent.AssistAsked(new Offer(3, "parks", DutyRole.Assist, "cut the roots"), "pwdx", At),
        new CaseEvent.AssistDone(3, [Proof], "parks", At) { ClientEventId = "p-1" },
        new CaseEvent.Signed("pwdx", At, 3) { ClientEventId = "p-2" },
        new CaseEvent.ReturnAsked(1, new ReturnClaim(ReturnReason.OtherArea, "art. 3", "parks"), "pwdx", At),
        new CaseEvent.ReturnAsked(1, new ReturnClaim(ReturnReason.NoAuthority, "art. 3", null), "pwdx", At),
        new CaseEvent.Returned("art. 3", "centre", At, 1),
        new CaseEvent.Designated(1, "the list", TwoDays, "centre", At),
        new CaseEvent.Raised(1, "city", RaiseReason.NotTakenUp, At),
        new CaseEvent.Progressed(1, "half done", "pwdx", At),
        new CaseEvent.Released(3, "not needed", "pwdx", At),
        new CaseEvent.Submitted("pwdx", At, 1, [Proof, new Evidence(Proof.Hash, null, null)]),
        new CaseEvent.TimeAsked(Later, "pwdx", At),
        new CaseEvent.TimeRefused("no", "centre", At),
        new CaseEvent.Extended(TwoDays.Limit, Later with { Kind = TimeKind.Extension, Until = null }, [new ClockMove(0, At.AddDays(4))], "centre", At),
        new CaseEvent.Suspended(At.AddDays(9), Later, [new ClockMove(1, At.AddDays(11))], "centre", At),
        new CaseEvent.Resumed([], "rule", At),
        new CaseEvent.Inspected("inspection", At),
        new CaseEvent.Reworked("still there", "centre", At, [new ClockMove(0, At.AddDays(2))]),
        new CaseEvent.Reopened("again", "centre", At, ReopenGround.Recurrence, 9, [new ClockMove(0, At.AddDays(2))]),
        new CaseEvent.Answered("boston311", "1", false, Satisfaction.BasicallySatisfied, At),
        new CaseEvent.Answered("boston311", "1", null, null, At),
        new CaseEvent.ClockSpoke(CaseTimers.TakeUp, 2, ClockPhase.Due, At),
        new CaseEvent.JurisdictionAsked(-7, OperationSamples.Border, OperationSamples.Claimants, At),
        .. Enum.GetValues<SettledBy>().Select(by => new CaseEvent.JurisdictionSettled(-7, "pwdx", by, At)),
        new CaseEvent.JoinedOperation(-9, "centre", At),
        new CaseEvent.LeftOperation(-9, "centre", At),
        new CaseEvent.Reported(Incident, Spread, "2026.1", null, At),
        new CaseEvent.Reported(Incident, Spread with { Extent = Yard, Accuracy = null, Asset = null }, "2026.1", null, At),
    ];

    public static IEnumerable<CaseEvent> Of(string name) => All.Where(sample => sample.GetType().Name == name);
}
