using CityTwin.Domain.Indicators;
using CityTwin.Domain.Publishing;
using CsCheck;

namespace CityTwin.Domain.Tests.Publishing;

public sealed class PublishedCountTests
{
    [Theory]
    [InlineData(0, true), InlineData(1, false), InlineData(4, false), InlineData(5, true), InlineData(1_000_000, true)]
    public void Only_what_is_small_and_not_nothing_is_not_told(long count, bool isTold) => Assert.Equal(isTold, PublishedCount.Of(count).IsExact);

    [Fact]
    public void All_small_counts_look_alike() => Assert.Single(new long[] { 1, 2, 3, 4 }.Select(PublishedCount.Of).Distinct());

    [Fact]
    public void A_sum_is_no_nearer_than_its_parts()
    {
        var sum = PublishedCount.Sum([PublishedCount.Of(20), PublishedCount.Of(3), PublishedCount.Of(4)]);

        Assert.Equal((22, 28), (sum.Low, sum.High));
        Assert.Equal(PublishedCount.Of(12), PublishedCount.Sum([PublishedCount.Of(12), PublishedCount.Of(0)]));
    }

    [Fact]
    public void A_small_part_of_a_share_takes_the_share_away()
    {
        Assert.Equal("95", PublishedShare.Of(new Indicator("handling.on_time", 19, 20)).Percent);
        Assert.Equal("0", PublishedShare.Of(new Indicator("handling.on_time", 0, 20)).Percent);
        Assert.Null(PublishedShare.Of(new Indicator("handling.on_time", 4, 20)).Percent);
        Assert.Null(PublishedShare.Of(new Indicator("handling.on_time", 0, 3)).Percent);
        Assert.Null(PublishedShare.Of(new Indicator("handling.on_time", 0, 0)).Percent);
    }

    // Every way to read what is shown, tried: whatever share of small numbers it was, all of them look the same.
    [Fact]
    public void No_small_count_of_a_share_can_be_computed() => Gen.Select(Gen.Long[0, 12], Gen.Long[0, 12]).Where((part, of) => part <= of).Sample((part, of) =>
    {
        var shown = PublishedShare.Of(new Indicator("handling.on_time", part, of));
        var possible = (from n in Enumerable.Range(0, 16)
                        from d in Enumerable.Range(n, 16 - n)
                        where PublishedShare.Of(new Indicator("handling.on_time", n, d)) == shown
                        select (n, d)).ToList();

        Assert.Equal(shown.Numerator.IsExact ? 1 : 4, possible.Select(one => one.n).Distinct().Count());
        Assert.Equal(shown.Denominator.IsExact ? 1 : 4, possible.Select(one => one.d).Distinct().Count());
    });
}
