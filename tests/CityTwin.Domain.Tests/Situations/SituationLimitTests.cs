using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Tests.Situations;

public sealed class SituationLimitTests
{
    private static readonly SituationLimits Tight = new() { MostReportsHeld = 30, MostSquares = 400, MostSubjects = 6, MostOpen = 1, MostNamed = 3 };

    [Fact]
    public void It_never_holds_more_than_its_limits()
    {
        var detector = new SituationDetector(SituationRules.Usual with { Limits = Tight }, TimeZoneInfo.Utc);
        foreach (var report in QuietTown.Reports(1, days: 40))
        {
            detector.Take(report);
            Assert.True(detector.Tally.Held <= Tight.MostReportsHeld, $"{detector.Tally.Held} reports are held.");
            Assert.True(detector.Tally.Squares <= Tight.MostSquares, $"{detector.Tally.Squares} squares are held.");
        }

        Assert.True(detector.Tally.Unknown > 0);
        Assert.True(detector.Tally.SquaresRefused > 0);
    }

    [Fact]
    public void No_more_situations_are_open_than_may_be()
    {
        var noon = QuietTown.Monday.AddDays(43).AddHours(12);
        var bursts = QuietTown.Burst("refuse", 25, noon, TimeSpan.FromMinutes(20), new(1000, 1000), 250)
            .Concat(QuietTown.Burst("noise", 25, noon, TimeSpan.FromMinutes(20), new(7000, 7000), 250));

        var events = QuietTown.Watch(
            QuietTown.Reports(1, days: 44).Concat(bursts), SituationRules.Usual with { Limits = new SituationLimits { MostOpen = 1, MostNamed = 3 } });

        Assert.Single(events.OfType<SituationEvent.Raised>());
        Assert.All(events, happened => Assert.True(happened.Picture.Cells.Count <= 3 && happened.Picture.Communities.Count <= 3));
    }
}
