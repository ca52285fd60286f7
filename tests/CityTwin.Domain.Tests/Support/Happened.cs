using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;

namespace CityTwin.Domain.Tests.Support;

/// <summary>What may have happened to a case. Time stands still at ten in the morning of Monday 2 March 2026.</summary>
internal static class Happened
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Two working days later, at the same time of day.</summary>
    public static readonly DateTimeOffset DueAt = new(2026, 3, 4, 2, 0, 0, TimeSpan.Zero);

    public static readonly Incident First = new("hotline", "1", TinyCity.Pothole, Now, "phone");
    public static readonly MergeEvidence Near = new(3.2, 15, 25, 4320);

    public static readonly CaseEvent Reported = new CaseEvent.Reported(First, TinyCity.InN1, "2026.1", null, Now);
    public static readonly CaseEvent Filed = new CaseEvent.Filed(Due, "centre", Now);
    public static readonly CaseEvent Rejected = new CaseEvent.Rejected("not the city's", "centre", Now);
    public static readonly CaseEvent ToRoads = Dispatched("roads");
    public static readonly CaseEvent Signed = new CaseEvent.Signed("roads", Now);
    public static readonly CaseEvent Returned = new CaseEvent.Returned("not our road", "roads", Now);
    public static readonly CaseEvent Submitted = new CaseEvent.Submitted("roads", Now);
    public static readonly CaseEvent Reworked = new CaseEvent.Reworked("still there", "centre", Now);
    public static readonly CaseEvent Resolved = new CaseEvent.Closed(CloseKind.Resolved, "centre", Now);
    public static readonly CaseEvent Reopened = new CaseEvent.Reopened("it came back", "centre", Now);
    public static readonly CaseEvent MergedInto7 = new CaseEvent.Merged(7, "centre", Now);
    public static readonly CaseEvent Unmerged = new CaseEvent.Unmerged(7, "centre", Now);
    public static readonly CaseEvent LimitPassed = new CaseEvent.LimitPassed(DueAt);

    /// <summary>A case with the lead at work on it.</summary>
    public static readonly CaseEvent[] UpToHandling = [Reported, Filed, ToRoads, Signed];

    /// <summary>A case that waits for its check.</summary>
    public static readonly CaseEvent[] UpToSubmitted = [.. UpToHandling, Submitted];

    /// <summary>A case solved and checked.</summary>
    public static readonly CaseEvent[] UpToResolved = [.. UpToSubmitted, Resolved];

    private static DueTime Due => DueTimes.After(Now, new HandlingLimit(2, LimitUnit.WorkingDays), TinyCity.Calendar, TinyCity.Rules.TimeZone);

    public static CaseEvent Dispatched(string lead) => new CaseEvent.Dispatched(lead, ["named by hand"], "centre", Now);
}
