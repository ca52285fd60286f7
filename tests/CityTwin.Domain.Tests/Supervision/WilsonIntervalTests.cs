using CityTwin.Domain.Supervision;
using CsCheck;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class WilsonIntervalTests
{
    // Computed with 30 digits from the formula (mpmath 1.3).
    [Theory]
    [InlineData(0, 10, 0.0, 0.27753279986289)]
    [InlineData(1, 10, 0.017876213095073, 0.40415002679524)]
    [InlineData(10, 10, 0.72246720013711, 1.0)]
    [InlineData(10, 100, 0.055229137060675, 0.17436566150491)]
    [InlineData(15, 1833, 0.0049654576617023, 0.013458265658666)]
    public void It_is_the_formula(long hits, long among, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, among);

        Assert.Equal(low, interval.Low, 1e-13);
        Assert.Equal(high, interval.High, 1e-13);
    }

    // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void It_is_what_was_published(long hits, long among, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, among);

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void Nothing_says_nothing() => Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));

    [Fact]
    public void It_holds_the_share_and_mirrors_its_opposite() => Gen.Select(Gen.Int[0, 500], Gen.Int[0, 500]).Where(pair => pair.Item1 + pair.Item2 > 0).Sample((hits, others) =>
    {
        var (interval, opposite) = (WilsonInterval.Of(hits, hits + others), WilsonInterval.Of(others, hits + others));
        Assert.InRange((double)hits / (hits + others), interval.Low, interval.High);
        Assert.InRange(interval.Low, 0, interval.High);
        Assert.Equal(1 - opposite.High, interval.Low, 1e-12);
    });

    [Fact]
    public void More_cases_make_it_surer() => Gen.Select(Gen.Int[1, 100], Gen.Int[1, 100]).Sample((hits, others) =>
        WilsonInterval.Of(hits * 2, (hits + others) * 2).Low > WilsonInterval.Of(hits, hits + others).Low);
}
