using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Tests.Situations;

public sealed class SituationDetectorTests
{
    // A Tuesday of the seventh week, when what is usual has long been learnt.
    private static readonly DateTimeOffset Noon = QuietTown.Monday.AddDays(43).AddHours(12);
    private static readonly TimeSpan TwentyMinutes = TimeSpan.FromMinutes(20);

    // On the border between districts d0 and d1.
    private static readonly MetricPoint Border = new(4000, 2500);

    [Fact]
    public void Thirty_reports_about_water_in_twenty_minutes_over_two_districts_are_one_situation()
    {
        var events = Watch(QuietTown.Burst("leak", 30, Noon, TwentyMinutes, Border, 1200));

        var raised = Assert.Single(events.OfType<SituationEvent.Raised>());
        var ended = Assert.IsType<SituationEvent.Ended>(events[^1]);
        Assert.All(events, happened => Assert.Equal(raised.SituationId, happened.SituationId));
        Assert.True(raised.At <= Noon.AddMinutes(10), $"Raised at {raised.At}.");
        Assert.True(raised.Picture.Expected < 0.1);
        Assert.Equal("leak", ended.Picture.Kinds[0]);
        Assert.Equal(["water"], ended.Picture.Families);
        Assert.InRange(ended.Picture.Reports, 28, 31);
        Assert.True(ended.Picture.Cells.Count > 20);
        Assert.Equal("town", ended.Picture.Proposal.Area);
        Assert.Contains("c31", ended.Picture.Proposal.Communities);
        Assert.Contains("c42", ended.Picture.Proposal.Communities);
    }

    [Fact]
    public void A_burst_within_one_district_proposes_that_district() =>
        Assert.Equal("d0", Raised(QuietTown.Burst("leak", 30, Noon, TwentyMinutes, new MetricPoint(2000, 2000), 900)).Picture.CommonArea);

    [Fact]
    public void Two_kinds_at_one_place_are_one_situation()
    {
        var events = Watch(
            QuietTown.Burst("leak", 20, Noon, TwentyMinutes, Border, 800).Concat(QuietTown.Burst("pothole", 20, Noon.AddMinutes(5), TwentyMinutes, Border, 800, seed: 2)));

        Assert.Single(Lasting(events));
        Assert.Equal(["roads", "water"], Lasting(events).Single().Picture.Families);
    }

    [Fact]
    public void Two_places_far_apart_are_two_situations() => Assert.Equal(
        2,
        Lasting(Watch(
            QuietTown.Burst("refuse", 25, Noon, TwentyMinutes, new(1000, 1000), 250).Concat(QuietTown.Burst("noise", 25, Noon, TwentyMinutes, new(7000, 7000), 250)))).Count);

    [Fact]
    public void Entries_of_one_channel_within_seconds_are_no_situation() =>
        Assert.Empty(Watch(QuietTown.Burst("leak", 280, Noon, TimeSpan.FromMinutes(8), Border, 3000, channels: "hotline")));

    [Fact]
    public void The_same_density_through_several_channels_is_one() =>
        Assert.True(Assert.Single(Lasting(Watch(
            QuietTown.Burst("leak", 280, Noon, TimeSpan.FromMinutes(8), Border, 3000, channels: ["hotline", "app", "patrol"])))).Picture.Reports > 200);

    [Fact]
    public void A_storm_through_one_channel_at_the_pace_of_calls_is_one() =>
        Assert.Single(Lasting(Watch(QuietTown.Burst("tree", 120, Noon, TimeSpan.FromHours(1), Border, 3000, channels: "hotline"))));

    [Fact]
    public void Reports_that_are_not_located_are_no_situation() =>
        Assert.Empty(Watch(QuietTown.Burst("leak", 100, Noon, TwentyMinutes, Border, 1000).Select(report => report with { At = null, Cell = null, Areas = ["town"] })));

    [Fact]
    public void Reports_that_arrive_long_after_they_were_made_are_no_situation()
    {
        var detector = new SituationDetector(SituationRules.Usual, TimeZoneInfo.Utc);
        QuietTown.Reports(1, days: 44).ToList().ForEach(report => detector.Take(report));
        var late = QuietTown.Burst("leak", 30, QuietTown.Monday.AddDays(40), TwentyMinutes, Border, 1000);

        Assert.Empty(late.SelectMany(detector.Take).Concat(detector.AdvanceTo(QuietTown.Monday.AddDays(45))));
        Assert.Equal(30, detector.Tally.Late);
    }

    [Fact]
    public void Nothing_is_raised_before_enough_is_known() =>
        Assert.Empty(QuietTown.Watch(QuietTown.Reports(1, days: 27).Concat(QuietTown.Burst("leak", 60, QuietTown.Monday.AddDays(26), TwentyMinutes, Border, 500))));

    [Fact]
    public void It_grows_shrinks_and_ends()
    {
        var spread = QuietTown.Burst("leak", 10, Noon, TwentyMinutes, Border, 400)
            .Concat(QuietTown.Burst("leak", 60, Noon.AddMinutes(20), TwentyMinutes, Border, 400, seed: 2))
            .Concat(QuietTown.Burst("leak", 8, Noon.AddMinutes(40), TimeSpan.FromHours(5), Border, 400, seed: 3));

        var events = Watch(spread);

        Assert.IsType<SituationEvent.Raised>(events[0]);
        Assert.Equal(
            [SituationTurn.Grew, SituationTurn.Shrank], events.OfType<SituationEvent.Changed>().Select(changed => changed.Turn).Distinct());
        var ended = Assert.IsType<SituationEvent.Ended>(events[^1]);
        Assert.Null(ended.MergedInto);
        Assert.InRange(ended.At, Noon.AddHours(5), Noon.AddHours(13));
    }

    [Fact]
    public void The_order_of_reports_of_one_instant_changes_nothing()
    {
        // Minutes are all that this town's clocks show, so that many reports share an instant.
        var reports = History(QuietTown.Burst("leak", 40, Noon, TwentyMinutes, Border, 900)).Select(report => report with { ReportedAt = Minute(report.ReportedAt) }).ToList();
        var turned = reports.GroupBy(report => report.ReportedAt).OrderBy(group => group.Key).SelectMany(group => group.Reverse());

        var (one, other) = (QuietTown.Watch(reports), QuietTown.Watch(turned));

        Assert.NotEmpty(one);
        Assert.Equivalent(one, other, strict: true);
    }

    [Fact]
    public void The_same_reports_give_the_same_ids() => Assert.Equal(
        Watch(QuietTown.Burst("leak", 30, Noon, TwentyMinutes, Border, 900)).Select(happened => happened.SituationId),
        Watch(QuietTown.Burst("leak", 30, Noon, TwentyMinutes, Border, 900)).Select(happened => happened.SituationId));

    [Fact]
    public void A_flood_is_not_learnt_as_usual()
    {
        var second = Noon.AddDays(7);
        var events = QuietTown.Watch(
            QuietTown.Reports(1, days: 54)
                .Concat(QuietTown.Burst("tree", 300, Noon, TimeSpan.FromHours(6), Border, 3000))
                .Concat(QuietTown.Burst("tree", 60, second, TimeSpan.FromHours(1), Border, 3000, seed: 9)));

        Assert.Contains(events.OfType<SituationEvent.Raised>(), raised => raised.At > second && raised.At < second.AddHours(1));
    }

    private static SituationEvent.Raised Raised(IEnumerable<SituationReport> burst) => Assert.Single(Watch(burst).OfType<SituationEvent.Raised>());

    private static List<SituationEvent> Watch(IEnumerable<SituationReport> burst) => QuietTown.Watch(History(burst));

    private static IEnumerable<SituationReport> History(IEnumerable<SituationReport> burst) => QuietTown.Reports(1, days: 44).Concat(burst);

    // Situations that did not turn out to be part of another one, as they ended.
    private static List<SituationEvent.Ended> Lasting(List<SituationEvent> events) =>
        [.. events.OfType<SituationEvent.Ended>().Where(ended => ended.MergedInto is null)];

    private static DateTimeOffset Minute(DateTimeOffset at) => new(at.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
