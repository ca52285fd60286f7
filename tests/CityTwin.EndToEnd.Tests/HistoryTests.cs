using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Half a year of a real city.</summary>
[Trait("pace", "slow")]
public sealed class HistoryTests(Boston boston) : IClassFixture<Boston>
{
    private const string GoldenDay = "86f13f7cf35f9826399da1dc3311b45e7f02234abbf90a33420bd36993809e5f";

    [Fact]
    public async Task The_day_of_the_hurricane_comes_out_as_it_always_did()
    {
        var day = new DateOnly(2011, 8, 28);
        await using var town = await Town.Start(boston.Pack, "--Clock:Kind=Stepped");

        var report = await Boston.Replay(town, boston.Rows(day, day));
        var settled = await town.Settle();

        Assert.Equal(913, report.Sent);
        Assert.Equal(GoldenDay, settled.Digest);
        await town.Verify();
    }

    [Fact]
    public async Task All_58251_requests_are_taken_or_refused_for_a_stated_reason_and_a_second_time_changes_nothing()
    {
        await using var town = await Town.Start(boston.Pack, "--Clock:Kind=Stepped");

        var first = await Boston.Replay(town, boston.Rows());
        var settled = await town.Settle();

        Assert.Equal(58_251, first.Sent);
        Assert.Equal(58_251, first.Acknowledged + first.RefusedInAll);
        Assert.Equal(27, Assert.Single(first.Refused, refusal => refusal.Key == "place.outside_city").Value);
        Assert.InRange(first.Merged / (double)first.Acknowledged, 0.03, 0.15);
        Assert.True(first.Labels!.WardMatches >= 0.98 * first.Labels.WardCompared);
        Assert.InRange(first.Labels.PrecinctMatches / (double)first.Labels.PrecinctCompared, 0.80, 0.86);

        var second = await Boston.Replay(town, boston.Rows(), streams: 7);
        Assert.Equal((first.Acknowledged, first.Opened, first.Merged), (second.Acknowledged, second.Opened, second.Merged));
        Assert.Equal(settled, await town.Stats() with { ByStage = settled.ByStage });
        await town.Verify();
    }
}
