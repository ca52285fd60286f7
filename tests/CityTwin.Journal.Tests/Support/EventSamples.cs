using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Merging;
using CityTwin.Domain.Places;

namespace CityTwin.Journal.Tests.Support;

/// <summary>Events of every kind, once with everything and where it matters once with as little as can be.</summary>
internal static class EventSamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);
    private static readonly Incident Incident = new("boston311", "101000295613", "boston311:matter:pothole", At, "phone");
    private static readonly Place Converted = new(
        40.0100001, 116.0100002, "N1@12.-7", ["tiny", "N", "N1"], ["beat:1"], new OriginalPoint(40.0112, 116.0163, Crs.Gcj02, "gcj02-community-1"));

    private static readonly Place NotLocated = new(40.011, 116.011, null, ["tiny"], []);

    public static readonly CaseEvent[] All =
    [
        new CaseEvent.Reported(Incident, Converted, "2026.1", "ab12", At),
        new CaseEvent.Reported(Incident with { Channel = null }, NotLocated, "2026.1", null, At),
        new CaseEvent.Corroborated(Incident with { SourceId = "\"2\" 案" }, Converted, new MergeEvidence(3.2, 15.5, 25, 4320), "cd34", At),
        new CaseEvent.Corroborated(Incident, NotLocated, new MergeEvidence(0, 0, 25, 4320), null, At),
        new CaseEvent.Filed(new DueTime(At.AddDays(2), [new DueStep("start", "2026-03-02T12:00:00"), new DueStep("limit", "2 WorkingDays")]), "rule", At),
        new CaseEvent.Filed(null, "centre", At),
        new CaseEvent.Rejected("not the city's", "centre", At),
        new CaseEvent.Dispatched("pwdx", ["ward: 3 has no office", "city: pwdx is roads for boston"], "rule", At),
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
        new CaseEvent.LimitPassed(At),
    ];

    public static IEnumerable<CaseEvent> Of(string name) => All.Where(sample => sample.GetType().Name == name);
}
