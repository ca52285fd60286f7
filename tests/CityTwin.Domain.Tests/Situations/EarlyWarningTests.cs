using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Domain.Tests.Situations;

/// <summary>A look-out that comes alive anew sets right what was written down, and says nothing twice.</summary>
public sealed class EarlyWarningTests
{
    private static readonly DateTimeOffset Noon = QuietTown.Monday.AddDays(70).AddHours(12);
    private static readonly MetricPoint Middle = new(2500, 2500);

    // A burst, and three families that rise in community c22.
    private static readonly List<SituationReport> Reports =
    [
        .. QuietTown.Reports(1, days: 80)
            .Concat(QuietTown.Burst("leak", 30, Noon, TimeSpan.FromMinutes(20), new(4000, 2500), 1200))
            .Concat(QuietTown.Burst("noise", 15, Noon.AddDays(-8), TimeSpan.FromDays(3), Middle, 300))
            .Concat(QuietTown.Burst("lamp", 15, Noon.AddDays(-6), TimeSpan.FromDays(3), Middle, 300))
            .Concat(QuietTown.Burst("pothole", 15, Noon.AddDays(-4), TimeSpan.FromDays(3), Middle, 300))
            .OrderBy(report => report.ReportedAt),
    ];

    private static readonly DateTimeOffset Now = Noon.AddMinutes(20);

    [Fact]
    public void A_burst_and_three_families_that_rise_are_two_situations_that_go_on()
    {
        var open = Lived(out _).OpenAt(Now);

        Assert.Equal(["leak"], Assert.Single(open, one => one.Picture is not null).Picture!.Kinds.Take(1));
        var review = Assert.Single(open, one => one.Review is not null);
        Assert.Equal(("c22", 3), (review.Review!.Community, review.Review.Rises.Count));
        Assert.Equal(["c22"], review.Areas);
    }

    [Fact]
    public void What_was_written_and_goes_on_is_told_by_nobody_again()
    {
        var book = Lived(out _);

        Assert.Empty(Learnt().Difference(book.OpenAt(Now), Now));
    }

    [Fact]
    public void What_was_lost_in_a_crash_is_told_by_the_next()
    {
        var told = Learnt().Difference([], Now);

        Assert.Equal(["leak"], Assert.Single(told.OfType<SituationEvent.Raised>()).Picture.Kinds.Take(1));
        Assert.Equal((Now, 3), Assert.Single(told.OfType<ReviewEvent.Proposed>()) is var review ? (review.At, review.Rises.Count) : default);
        Assert.Equal(Lived(out _).OpenAt(Now).Select(one => one.Id).Order(), told.Select(one => one.SituationId).Order());
    }

    [Fact]
    public void What_rose_in_a_review_and_was_lost_in_a_crash_is_told_of_the_review_that_was_written()
    {
        const string id = "as a longer memory found it";
        var lived = Lived(out _).OpenAt(Now).Single(one => one.Review is not null);
        var rises = lived.Review!.Rises;
        var written = lived with { Id = id, Review = lived.Review with { SituationId = id, Rises = [.. rises.Take(2)], Until = rises[1].At + TimeSpan.FromDays(7) } };
        var next = Learnt();

        var extended = Assert.Single(next.Difference([written], Now).OfType<ReviewEvent>());

        Assert.Equal((id, rises[2], Now, lived.Review.Until), extended is ReviewEvent.Extended e ? (e.SituationId, e.Rise, e.At, e.Until) : default);
        Assert.Empty(next.Difference([Situation.Evolve(written, 99, extended)], Now).OfType<ReviewEvent>());
    }

    [Fact]
    public void What_was_written_and_no_longer_goes_on_ends()
    {
        var written = Assert.Single(Lived(out _).OpenAt(Now), one => one.Picture is not null);

        var ended = Assert.IsType<SituationEvent.Ended>(Assert.Single(
            new EarlyWarning(EarlyWarningRules.Usual, TimeZoneInfo.Utc).Difference([written], Now.AddHours(1))));
        Assert.Equal((written.Id, written.Picture, Now.AddHours(1)), (ended.SituationId, ended.Picture, ended.At));
    }

    [Fact]
    public void A_community_has_one_review_at_a_time_whoever_finds_it()
    {
        var book = Lived(out var found);
        var proposed = found.OfType<ReviewEvent.Proposed>().Single();

        Assert.False(book.IsNews(proposed with { SituationId = "by other rules" }));
        Assert.True(book.IsNews(proposed with { Community = "c33" }));
        Assert.True(book.IsNews(proposed with { SituationId = "later", At = proposed.Until }));
        Assert.True(book.IsNews(new ReviewEvent.Extended(proposed.SituationId, "c22", Now, proposed.Rises[0], Now)));
        Assert.False(book.IsNews(new ReviewEvent.Extended("never proposed", "c22", Now, proposed.Rises[0], Now)));
    }

    [Fact]
    public void A_review_that_is_extended_stands_longer_and_names_what_more_rises()
    {
        var proposed = Lived(out var found).OpenAt(Now).Single(one => one.Review is not null);
        var until = proposed.Review!.Until.AddDays(5);

        var extended = Situation.Evolve(proposed, 99, new ReviewEvent.Extended(proposed.Id, "c22", Now, proposed.Review.Rises[0], until));

        Assert.Equal((proposed.Number, 99, 4, until), (extended.Number, extended.Changed, extended.Review!.Rises.Count, extended.Review.Until));
        Assert.True(extended.IsOpenAt(until.AddTicks(-1)) && !extended.IsOpenAt(until));
        Assert.NotEmpty(found);
    }

    private static SituationBook Lived(out List<Finding> found)
    {
        var (warning, book) = (new EarlyWarning(EarlyWarningRules.Usual, TimeZoneInfo.Utc), new SituationBook());
        found = [.. Reports.TakeWhile(report => report.ReportedAt <= Now).SelectMany(warning.Take), .. warning.AdvanceTo(Now)];
        foreach (var one in found.Where(book.IsNews))
        {
            book.Add(book.Last + 1, one);
        }

        return book;
    }

    private static EarlyWarning Learnt()
    {
        var warning = new EarlyWarning(EarlyWarningRules.Usual, TimeZoneInfo.Utc);
        Reports.TakeWhile(report => report.ReportedAt <= Now).ToList().ForEach(report => warning.Take(report));
        warning.AdvanceTo(Now);
        return warning;
    }
}
