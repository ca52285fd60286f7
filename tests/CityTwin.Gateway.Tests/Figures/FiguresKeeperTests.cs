using System.Text.Json;
using CityTwin.Client;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Domain.Tests.Support;
using Grpc.Core;

namespace CityTwin.Gateway.Tests.Figures;

/// <summary>What a gateway counts from memory is what its journal says.</summary>
public sealed class FiguresKeeperTests
{
    private static readonly GroupBy[] Apart = [GroupBy.Nothing, new(AreaDepth: 1), new(AreaDepth: 2), new(Organisation: true), new(Kind: true)];

    // Numbers that are no numbers, such as the distance of a proof from elsewhere, are compared too.
    private static readonly JsonSerializerOptions Whole = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Theory]
    [InlineData(5)]
    [InlineData(8)]
    public async Task Kept_facts_and_a_journal_read_from_its_beginning_give_identical_figures(int seed)
    {
        await using var town = await KeptTown.Lived(seed, days: 400);
        await town.Start();
        var offline = await town.Offline();
        var period = new ReportingPeriod(offline.AsOf.AddDays(-30), offline.AsOf.AddDays(30));

        await Agree(town, CityFacts.Of(offline), period);
    }

    // Cases are taken up again, merged and taken apart long after they ended: those are read once more.
    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public async Task What_was_let_go_changes_no_figure_of_the_days_that_are_held(int seed)
    {
        await using var town = await KeptTown.Lived(seed, days: 1);
        await town.Start();
        var offline = await town.Offline();
        var period = new ReportingPeriod(offline.AsOf.AddDays(-1), offline.AsOf.AddDays(1));

        Assert.True(town.CasesHeld < offline.Read.Count, $"All {town.CasesHeld} cases are held; the test proves nothing.");
        await Agree(town, CityFacts.Of(offline), period);
    }

    [Fact]
    public async Task Under_other_rules_the_same_events_are_counted_anew()
    {
        await using var town = await KeptTown.Lived(seed: 8, days: 400);
        await town.Start();
        var asOf = (await town.Offline()).AsOf;
        var period = new ReportingPeriod(asOf.AddDays(-30), asOf.AddDays(30));
        var cancel = TestContext.Current.CancellationToken;
        var before = Written((await town.Desk.Count(period, GroupBy.Nothing, cancel)).Answer);

        await town.Change(NothingRecurs());

        var after = Written(CityFigures.Of(CityFacts.Of(await town.Offline()), period, GroupBy.Nothing));
        Assert.NotEqual(before, after);
        Assert.Equal(after, Written((await town.Desk.Count(period, GroupBy.Nothing, cancel)).Answer));
    }

    [Fact]
    public async Task A_period_before_the_days_that_are_held_is_refused()
    {
        await using var town = await KeptTown.Lived(seed: 3, days: 1, steps: 1_500);
        await town.Start();
        var asOf = (await town.Offline()).AsOf;

        var refused = await Refused(town, new ReportingPeriod(asOf.AddDays(-1).AddTicks(-1), asOf));

        Assert.Equal((StatusCode.FailedPrecondition, "indicators.period_too_old"), (refused.StatusCode, refused.RejectionCode()));
    }

    [Fact]
    public async Task Before_the_facts_are_read_a_question_is_turned_away_for_a_while()
    {
        await using var town = await KeptTown.Lived(seed: 3, days: 400, steps: 20);
        await town.StartTooEarly();

        var refused = await Refused(town, new ReportingPeriod(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue));

        Assert.Equal((StatusCode.Unavailable, "indicators.not_built"), (refused.StatusCode, refused.RejectionCode()));
        Assert.NotNull(refused.RetryDelay());
    }

    [Fact]
    public async Task More_watches_than_the_limit_are_turned_away_until_one_ends()
    {
        await using var town = await KeptTown.Lived(seed: 3, days: 400, steps: 20);
        var places = Enumerable.Range(0, 100).Select(_ => town.Desk.Watch()).ToList();

        Assert.Equal("watch.too_many", Assert.Throws<RpcException>(() => town.Desk.Watch()).RejectionCode());
        places[0].Dispose();
        town.Desk.Watch().Dispose();
    }

    private static async Task Agree(KeptTown town, CityFacts offline, ReportingPeriod period)
    {
        var cancel = TestContext.Current.CancellationToken;
        foreach (var by in Apart)
        {
            Same(CityFigures.Of(offline, period, by), (await town.Desk.Count(period, by, cancel)).Answer);
        }

        Same(Signals.In(offline, period, new SignalThresholds()), (await town.Desk.Review(period, cancel)).Answer);
    }

    private static CityRules NothingRecurs()
    {
        var rules = TinyCity.Rules;
        return new CityRules(
            rules.City, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, rules.Routing, rules.OwnCalendars, rules.Process with { RecurrenceDays = 0 });
    }

    private static Task<RpcException> Refused(KeptTown town, ReportingPeriod period) =>
        Assert.ThrowsAsync<RpcException>(() => town.Desk.Count(period, GroupBy.Nothing, TestContext.Current.CancellationToken));

    private static void Same<T>(T expected, T actual) => Assert.Equal(Written(expected), Written(actual));

    private static string Written<T>(T figures) => JsonSerializer.Serialize(figures, Whole);
}
