using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Routing;

namespace CityTwin.Domain.Tests.Support;

/// <summary>What may have happened to a case. Time stands still at ten in the morning of Monday 2 March 2026.</summary>
internal static class Happened
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Two working days later, at the same time of day.</summary>
    public static readonly DateTimeOffset DueAt = new(2026, 3, 4, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Four working hours later: half past three.</summary>
    public static readonly DateTimeOffset TakeUpBy = new(2026, 3, 2, 7, 30, 0, TimeSpan.Zero);

    public static readonly Incident First = new("hotline", "1", TinyCity.Pothole, Now, "phone");
    public static readonly MergeEvidence Near = new(3.2, 15, 25, 4320);
    public static readonly ReturnClaim NotOurs = new(ReturnReason.NoAuthority, "not our road", null);

    public static readonly CaseEvent Reported = new CaseEvent.Reported(First, TinyCity.InN1, "2026.1", null, Now, TwoDays);
    public static readonly CaseEvent Filed = new CaseEvent.Filed(TwoDays, "centre", Now);
    public static readonly CaseEvent Rejected = new CaseEvent.Rejected("not the city's", "centre", Now, RejectReason.BeyondCompetence);
    public static readonly CaseEvent ToRoads = Dispatched("roads");
    public static readonly CaseEvent Signed = new CaseEvent.Signed("roads", Now, 1);
    public static readonly CaseEvent ReturnAsked = new CaseEvent.ReturnAsked(1, NotOurs, "roads", Now);
    public static readonly CaseEvent Returned = new CaseEvent.Returned("not our road", "centre", Now, 1);
    public static readonly CaseEvent Submitted = new CaseEvent.Submitted("roads", Now, 1);
    public static readonly CaseEvent Inspected = new CaseEvent.Inspected("inspection", Now);
    public static readonly CaseEvent Reworked = new CaseEvent.Reworked("still there", "inspection", Now, [new(0, DueAt), new(1, DueAt)]);
    public static readonly CaseEvent Resolved = new CaseEvent.Closed(CloseKind.Resolved, "centre", Now);
    public static readonly CaseEvent Reopened = new CaseEvent.Reopened("it came back", "centre", Now, ReopenGround.Supervisor, null, [new(0, DueAt), new(1, DueAt)]);
    public static readonly CaseEvent Appealed = new CaseEvent.Reopened("it is yours", "centre", Now, ReopenGround.Appeal, null, []);
    public static readonly CaseEvent MergedInto7 = new CaseEvent.Merged(7, "centre", Now);
    public static readonly CaseEvent Unmerged = new CaseEvent.Unmerged(7, "centre", Now);
    public static readonly CaseEvent LimitPassed = new CaseEvent.ClockSpoke(CaseTimers.Handling, 0, ClockPhase.Due, DueAt);

    /// <summary>Parks assist the roads.</summary>
    public static readonly CaseEvent ParksAsked = new CaseEvent.AssistAsked(
        new Offer(2, "parks", DutyRole.Assist, "cut the roots", FourHours, TwoDays), "roads", Now);

    /// <summary>A case with the lead at work on it.</summary>
    public static readonly CaseEvent[] UpToHandling = [Reported, Filed, ToRoads, Signed];

    /// <summary>A case that waits for its check.</summary>
    public static readonly CaseEvent[] UpToSubmitted = [.. UpToHandling, Submitted];

    /// <summary>A case that was checked.</summary>
    public static readonly CaseEvent[] UpToInspected = [.. UpToSubmitted, Inspected];

    /// <summary>A case solved and checked.</summary>
    public static readonly CaseEvent[] UpToResolved = [.. UpToInspected, Resolved];

    public static ClockStart TwoDays => new(Now, new HandlingLimit(2, LimitUnit.WorkingDays), null, DueAt);

    public static ClockStart FourHours => new(Now, new HandlingLimit(4, LimitUnit.WorkingHours), null, TakeUpBy);

    /// <summary>Named by hand as the first, or a further, obligation.</summary>
    public static CaseEvent Dispatched(string lead, int number = 1) => new CaseEvent.Dispatched(
        [new Offer(number, lead, DutyRole.Lead, null, FourHours, TwoDays)], new RouteGrounds(RouteGrounds.ByHand, "2026.1"), "centre", Now);
}
