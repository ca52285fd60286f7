using CityTwin.Domain.Clocks;
using CityTwin.Domain.Operations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;

namespace CityTwin.Journal.Tests.Support;

/// <summary>At least one event of every kind that happens to an operation, each part that may be missing once there and once not.</summary>
internal static class OperationSamples
{
    public static readonly Edge Border = new("0304|0711", [new EdgeArea("0711", 0), new EdgeArea("0304", 12.5)], "boston");

    public static readonly Claimant[] Claimants = [new("street-07", "0711", 0), new("street-03", "0304", 12.5)];

    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 40, 0, TimeSpan.Zero);
    private static readonly ClockStart TenMinutes = new(At, new HandlingLimit(10, LimitUnit.UrgentMinutes), null, At.AddMinutes(10));
    private static readonly Call[] Calls = [new(1, "water", DutyRole.Lead, null, TenMinutes, TenMinutes), new(2, "roads", DutyRole.Assist, "close the road", null, null)];
    private static readonly OperationOpening Whistle = new()
    {
        Kind = OperationKind.Whistle, Class = OperationClass.Emergency, Subject = "a main burst", Convener = "street-07", Superior = "district-a",
        Areas = ["07"], Common = "07", PackVersion = "2026.1",
    };

    public static readonly OperationEvent[] All =
    [
        new OperationEvent.Opened(
            Whistle with
            {
                Kind = OperationKind.Boundary, Class = OperationClass.Demand, Subject = "boston311:matter:pothole", Edge = Border, CaseKind = "boston311:matter:pothole",
                Claimants = Claimants, Cases = [7],
            },
            "rule", At) { StageClock = TenMinutes },
        new OperationEvent.Opened(Whistle with { Wanted = ["water"], ClientEventId = "w-1" }, "street-07", At),
        new OperationEvent.Opened(Whistle with { Kind = OperationKind.Joint, Class = OperationClass.KeyTask, Calls = Calls, Situation = "s-1" }, "centre", At),
        new OperationEvent.Opened(Whistle with { Kind = OperationKind.Review, Class = OperationClass.Enforcement }, "rule", At),
        new OperationEvent.Claimed("street-07", At),
        new OperationEvent.Denied("street-03", "art. 3", At),
        .. Enum.GetValues<SettledBy>().Select(by => new OperationEvent.Settled("street-07", by, by is SettledBy.Designation ? "the map" : null, "district-a", At)),
        new OperationEvent.PrecedentRevoked("the map changed", "district-a", At),
        new OperationEvent.Approved("street-07", At),
        new OperationEvent.Refused("below the threshold", "district-a", At),
        new OperationEvent.Appealed("city", "it is not", "street-07", At),
        new OperationEvent.Judged(OperationClass.Emergency, Calls, "district-a", At),
        new OperationEvent.Called(Calls, "centre", At),
        new OperationEvent.Released(2, "not needed", "centre", At),
        new OperationEvent.Acknowledged(1, "water", At),
        new OperationEvent.Arrived(1, "water", At),
        new OperationEvent.Planned("close, dig, mend", "water", At),
        new OperationEvent.PartDone(1, "mended", "water", At),
        new OperationEvent.Evaluated([new Evaluation(1, 90, 80, 100, 0)], "street-07", At),
        new OperationEvent.CaseJoined(7, "centre", At),
        new OperationEvent.CaseLeft(7, "centre", At),
        .. Enum.GetValues<OperationRaise>().Select((reason, index) => new OperationEvent.Raised(index, "city", reason, At)),
        new OperationEvent.ClockSpoke(OperationTimers.Acknowledge, 1, At),
        .. Enum.GetValues<OperationEnd>().Select(end => new OperationEvent.Ended(end, end is OperationEnd.GivenUp ? "no longer needed" : null, "centre", At)),
    ];
}
