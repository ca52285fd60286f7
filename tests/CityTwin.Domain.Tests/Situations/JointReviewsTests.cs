using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Tests.Situations;

public sealed class JointReviewsTests
{
    private static readonly DateTimeOffset Day = QuietTown.Monday.AddDays(70);

    // The middle of community c22 of district d0.
    private static readonly MetricPoint Place = new(2500, 2500);

    [Fact]
    public void Three_families_rising_in_one_community_within_a_fortnight_are_exactly_one_review()
    {
        var review = Assert.IsType<ReviewEvent.Proposed>(Assert.Single(Watch(Rising("leak", 0), Rising("noise", 4), Rising("lamp", 8))));

        Assert.Equal(("c22", "d0"), (review.Community, review.Street));
        Assert.Equal(["water", "noise", "lights"], review.Rises.Select(rise => rise.Family));
        Assert.All(review.Rises, rise => Assert.True(rise.Seen > rise.Expected && rise.Chance < 0.001));
    }

    [Fact]
    public void Two_families_are_none() => Assert.Empty(Watch(Rising("leak", 0), Rising("noise", 4)));

    [Fact]
    public void Two_kinds_of_one_family_count_once() => Assert.Empty(Watch(Rising("leak", 0), Rising("drain", 2), Rising("noise", 4)));

    [Fact]
    public void Three_that_do_not_fall_within_one_fortnight_are_none() => Assert.Empty(Watch(Rising("leak", 0), Rising("noise", 20), Rising("lamp", 40)));

    [Fact]
    public void A_fourth_family_extends_the_review_and_proposes_no_second()
    {
        var told = Watch(Rising("leak", 0), Rising("noise", 4), Rising("lamp", 8), Rising("pothole", 12));

        Assert.Equal(2, told.Count);
        Assert.Equal("roads", Assert.IsType<ReviewEvent.Extended>(told[1]).Rise.Family);
        Assert.Equal(told[0].SituationId, told[1].SituationId);
    }

    [Fact]
    public void What_rises_in_the_whole_town_is_no_trouble_of_one_community() => Assert.Empty(Watch(
        new[] { "leak", "noise", "lamp" }.Select(kind => QuietTown.Burst(kind, 500, Day, TimeSpan.FromDays(3), new(QuietTown.Metres / 2, QuietTown.Metres / 2), 3900)).ToArray()));

    [Fact]
    public void Nothing_is_proposed_before_enough_is_known()
    {
        var reviews = new JointReviews(ReviewRules.Usual);
        var early = new[] { "leak", "noise", "lamp" }.SelectMany(kind => QuietTown.Burst(kind, 20, QuietTown.Monday.AddDays(20), TimeSpan.FromDays(3), Place, 300));

        Assert.Empty(QuietTown.Reports(1, days: 30).Concat(early).OrderBy(report => report.ReportedAt).Select(reviews.Take).OfType<ReviewEvent>());
    }

    [Fact]
    public void Chance_alone_proposes_next_to_nothing() => Assert.True(Enumerable.Range(1, 5).Sum(seed => Watch(QuietTown.Reports(seed, days: 120)).Count) <= 1);

    private static IEnumerable<SituationReport> Rising(string kind, int afterDays) =>
        QuietTown.Burst(kind, 15, Day.AddDays(afterDays), TimeSpan.FromDays(3), Place, 300);

    private static List<ReviewEvent> Watch(params IEnumerable<SituationReport>[] rising) =>
        Watch(rising.Aggregate(QuietTown.Reports(1, days: 120), (all, more) => all.Concat(more)));

    private static List<ReviewEvent> Watch(IEnumerable<SituationReport> reports)
    {
        var reviews = new JointReviews(ReviewRules.Usual);
        return [.. reports.OrderBy(report => report.ReportedAt).Select(reviews.Take).OfType<ReviewEvent>()];
    }
}
