using CityTwin.Domain.Situations;

namespace CityTwin.Journal.Tests.Support;

/// <summary>At least one of everything that early warning finds, each part that may be missing once there and once not.</summary>
internal static class FindingSamples
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 8, 40, 0, TimeSpan.Zero);

    private static readonly SituationPicture Picture = new(
        At.AddMinutes(-20), 31, 30, 0.0825, TimeSpan.FromHours(1), 0.0004, ["water"], ["gbt47678.5-2026:matter:01001"], ["hotline", "app"],
        ["0304@1.2"], ["0304", "0711"], "city", new Bounds(-120.5, 80, 900.25, 1000), CityWide: false);

    private static readonly Rise Water = new("water", At, 9, 1.25, 0.0001);

    public static readonly Finding[] All =
    [
        new SituationEvent.Raised("S-1", At, Picture),
        new SituationEvent.Changed("S-1", At.AddMinutes(9), Picture with { Reports = 60, CityWide = true }, SituationTurn.Grew),
        new SituationEvent.Changed("S-1", At.AddMinutes(30), Picture, SituationTurn.Shrank),
        new SituationEvent.Ended("S-1", At.AddHours(4), Picture, null),
        new SituationEvent.Ended("S-2", At.AddHours(4), Picture, "S-1"),
        new ReviewEvent.Proposed("R-1", "0304", At, "03", [Water, Water with { Family = "noise" }], At.AddDays(14)),
        new ReviewEvent.Extended("R-1", "0304", At.AddDays(1), Water with { Family = "lights" }, At.AddDays(15)),
    ];
}
