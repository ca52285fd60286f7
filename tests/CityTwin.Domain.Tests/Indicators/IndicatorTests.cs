using CityTwin.Domain.Indicators;
using CsCheck;

namespace CityTwin.Domain.Tests.Indicators;

public sealed class IndicatorTests
{
    [Theory]
    [InlineData(1, 3, Rounding.HalfUp, 2, "33.33")]
    [InlineData(2, 3, Rounding.HalfUp, 2, "66.67")]
    [InlineData(2, 3, Rounding.Truncated, 2, "66.66")]
    [InlineData(1, 8, Rounding.HalfUp, 0, "13")]
    [InlineData(1, 8, Rounding.Truncated, 0, "12")]
    [InlineData(1, 2000, Rounding.HalfUp, 1, "0.1")]
    [InlineData(1, 2001, Rounding.HalfUp, 1, "0.0")]
    [InlineData(0, 7, Rounding.HalfUp, 2, "0.00")]
    [InlineData(7, 7, Rounding.HalfUp, 2, "100.00")]
    [InlineData(long.MaxValue, long.MaxValue, Rounding.HalfUp, 9, "100.000000000")]
    public void It_prints_as_its_rounding_says(long numerator, long denominator, Rounding rounding, int decimals, string printed) =>
        Assert.Equal(printed, new Indicator("closing.rate", numerator, denominator, rounding).Print(decimals));

    [Fact]
    public void Nothing_of_nothing_has_no_value_and_is_not_printed_as_one()
    {
        var nothing = new Indicator("closing.rate", 0, 0);

        Assert.Null(nothing.Value);
        Assert.Null(nothing.Print());
    }

    [Theory]
    [InlineData(911, 972, 911, 972)]
    [InlineData(737, 1474, 1, 2)]
    [InlineData(0, 9, 0, 1)]
    public void Its_value_is_exact(long numerator, long denominator, long above, long below) =>
        Assert.Equal(new Ratio(above, below), new Indicator("closing.rate", numerator, denominator).Value);

    [Fact]
    public void What_is_printed_is_within_a_unit_of_the_last_digit() => Gen.Select(Gen.Long[0, 1_000_000], Gen.Long[1, 1_000_000]).Sample((numerator, denominator) =>
    {
        var exact = 100m * numerator / denominator;
        var cut = decimal.Parse(new Indicator("x", numerator, denominator, Rounding.Truncated).Print()!, System.Globalization.CultureInfo.InvariantCulture);
        var nearest = decimal.Parse(new Indicator("x", numerator, denominator).Print()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(exact - cut, 0m, 0.01m);
        Assert.InRange(exact - nearest, -0.005m, 0.005m);
    });
}
