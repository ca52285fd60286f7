using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CsCheck;
using static CityTwin.Domain.Tests.Indicators.Facts;
using static CityTwin.Domain.Tests.Supervision.Town;

namespace CityTwin.Domain.Tests.Supervision;

public sealed class ResultTimingTests
{
    private static readonly DateTimeOffset Noon = Day(5.5);

    // The limit runs from the second day to the eleventh: 9 days, of which the last 2 % are 0.18 days.
    [Theory]
    [InlineData(9.82, true)]
    [InlineData(10.0, true)]
    [InlineData(9.81, false)]
    [InlineData(10.01, false)]
    public void A_result_in_the_last_moments_of_its_limit_counts(double day, bool counts)
    {
        var found = Found(Many(day, 1), thresholds: Usual with { BunchingShare = 0 });

        Assert.Equal(counts, found.Any(task => task.Signal is SupervisionSignal.DeadlineBunching));
    }

    [Fact]
    public void Too_many_of_them_are_looked_at()
    {
        var task = Assert.Single(Found([.. Good(0, 40), .. Many(9.9, 10)]), task => task.Signal is SupervisionSignal.DeadlineBunching);

        Assert.Equal((10, 50, WilsonInterval.Of(10, 50).Low), (task.Figure("counted"), task.Figure("among"), task.Figure("low")));
        Assert.Equal(Many(9.9, 10).Select(one => one.Id), task.Evidence);
        Assert.Empty(Found([.. Good(0, 45), .. Many(9.9, 5)]));
    }

    [Fact]
    public void What_has_no_limit_has_no_last_moments() =>
        Assert.DoesNotContain(Found(Many(9.9, 15).Select(one => one with { DueAt = null })), task => task.Signal is SupervisionSignal.DeadlineBunching);

    [Theory]
    [InlineData(21, 10.0, true)]
    [InlineData(20, 10.0, false)]
    [InlineData(21, 10.6, false)]
    public void Very_many_results_at_once_are_looked_at(int results, double minutes, bool reviewed)
    {
        var spread = Enumerable.Range(0, results).Select(number => Result(number, Noon.AddMinutes(minutes * number / (results - 1))));

        Assert.Equal(reviewed, Found(spread).Any(task => task.Signal is SupervisionSignal.BulkClosing));
    }

    [Fact]
    public void The_densest_minutes_are_the_evidence()
    {
        var task = Assert.Single(Found([.. Many(5, 25), Result(99, Noon)]));

        Assert.Equal((SupervisionSignal.BulkClosing, 25, 0), (task.Signal, task.Figure("results"), task.Figure("minutes")));
        Assert.DoesNotContain("199", task.Evidence);
        Assert.Equal(new Figure("results_within_10_minutes", 20), task.Threshold);
    }

    [Fact]
    public void The_densest_stretch_is_what_a_search_of_all_finds() => Gen.Int[0, 60].Array[1, 40].Sample(minutes =>
    {
        var most = minutes.Max(first => minutes.Count(minute => minute >= first && minute <= first + 10));
        var found = Found(minutes.Select((minute, number) => Result(number, Noon.AddMinutes(minute))), thresholds: Usual with { BulkResults = 5 });

        Assert.Equal(most > 5 ? [most] : [], found.Where(task => task.Signal is SupervisionSignal.BulkClosing).Select(task => task.Figure("results")));
    });

    [Fact]
    public void Results_of_different_organisations_are_not_added() => Assert.Empty(Found(
        Many(5, 40).Select((one, number) => one with { Results = [one.Results[0] with { Organisation = number % 2 == 0 ? "roads" : "parks" }] })));

    private static CaseFacts[] Many(double day, int count) => [.. Enumerable.Range(0, count).Select(number => Result(number, Day(day)))];

    private static CaseFacts Result(int number, DateTimeOffset at) => Good(number) with { Id = $"{100 + number}", Results = [new Result("roads", at)] };
}
