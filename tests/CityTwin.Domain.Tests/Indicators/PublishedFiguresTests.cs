using CityTwin.Domain.Cases;
using CityTwin.Domain.Indicators;
using static CityTwin.Domain.Tests.Indicators.Facts;

namespace CityTwin.Domain.Tests.Indicators;

/// <summary>Scenario 4: what cities published comes out when cases in the published numbers are counted.</summary>
public sealed class PublishedFiguresTests
{
    // Tianmen, December 2016: 972 had to be closed, 911 were, 737 of them on time.
    private static readonly CaseFacts[] Tianmen =
    [
        .. Open.HandledOn(9).ClosedOn(10).Times(737),
        .. (Open with { Id = "late" }).HandledOn(11).ClosedOn(12).Times(911 - 737),
        .. (Open with { Id = "open" }).Times(972 - 911),
    ];

    [Theory]
    [InlineData("closing.rate", 911, 972, "93.72")]
    [InlineData("closing.on_time", 737, 972, "75.82")]
    [InlineData("handling.rate", 911, 972, "93.72")]
    [InlineData("handling.on_time", 737, 972, "75.82")]
    public void Tianmen_closed(string formula, long numerator, long denominator, string printed) => Same(formula, numerator, denominator, printed, Tianmen);

    [Fact]
    public void Tianmen_filed() => Same(
        "filing.rate", 996, 1054, "94.50", [.. Open.Times(996), .. (Open with { Id = "not filed", FiledAt = null, DueAt = null, RejectedAt = Day(2) }).Times(1054 - 996)]);

    // Gao'an, October 2023: 1905 orders; 1774 counted for solving, 1273 of them solved.
    [Fact]
    public void Gaoan_solved() => Same(
        "solved.rate", 1273, 1774, "71.76",
        [
            .. Open.HandledOn(9).ClosedOn(10).Answered(solved: true).Times(1273),
            .. (Open with { Id = "no" }).HandledOn(9).ClosedOn(10).Answered(solved: false).Times(1774 - 1273),
            .. (Open with { Id = "excluded", IsExcluded = true }).HandledOn(9).ClosedOn(10).Times(1905 - 1774),
        ]);

    [Fact]
    public void Gaoan_dispatched_again() => Same(
        "redispatch.rate", 15, 1833, "0.82",
        [
            .. (Open with { Handovers = [new("roads", Day(1)), new("parks", Day(2))] }).ClosedOn(10).Times(15),
            .. (Open with { Id = "once", Handovers = [new("roads", Day(1))] }).ClosedOn(10).Times(1833 - 15),
        ]);

    [Fact]
    public void Gaoan_satisfied_is_printed_cut_off()
    {
        var figure = Of(
            "satisfaction.of_callbacks",
            [
                .. Open.Answered(satisfaction: Satisfaction.Satisfied).Times(7872),
                .. (Open with { Id = "basically" }).Answered(satisfaction: Satisfaction.BasicallySatisfied).Times(3892),
                .. (Open with { Id = "silent" }).Answered().Times(15184 - 7872 - 3892),
            ]);

        Assert.Equal((11764, 15184), (figure.Numerator, figure.Denominator));
        Assert.Equal("77.48", figure.Print());
        Assert.Equal("77.47", (figure with { Rounding = Rounding.Truncated }).Print());
    }

    private static void Same(string formula, long numerator, long denominator, string printed, CaseFacts[] cases)
    {
        Assert.Equal((numerator, denominator), Count(formula, cases));
        Assert.Equal(printed, Of(formula, cases).Print());
    }
}
