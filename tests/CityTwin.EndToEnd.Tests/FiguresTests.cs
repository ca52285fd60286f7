using System.Text.Json;
using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Figures of a town that lived a while: asked of the town, and counted from its journal by the command.</summary>
public sealed class FiguresTests(LivedTown lived) : IClassFixture<LivedTown>
{
    private const string From = "2026-03-01";
    private const string To = "2026-06-01";

    private static readonly Timestamp First = Timestamp.FromDateTimeOffset(new(2026, 2, 28, 16, 0, 0, TimeSpan.Zero));
    private static readonly Timestamp Last = Timestamp.FromDateTimeOffset(new(2026, 5, 31, 16, 0, 0, TimeSpan.Zero));

    private FiguresService.FiguresServiceClient Figures => lived.Town.Client.Figures;

    [Theory]
    [InlineData]
    [InlineData("--by", "area")]
    [InlineData("--by", "area", "--level", "community")]
    [InlineData("--by", "organisation")]
    [InlineData("--by", "kind")]
    public async Task The_town_and_its_journal_give_the_same_figures(params string[] apart)
    {
        var asked = await Counted(["--address", lived.Town.Address, .. apart]);
        var counted = await Counted(["--journal", lived.Town.Journal, "--pack", Repository.Linjiang, .. apart]);

        Assert.Equal(counted, asked);
    }

    [Fact]
    public async Task No_indicator_counts_more_than_it_counts_among()
    {
        var figures = (await Figures.GetFiguresAsync(new() { Question = new() { From = First, To = Last, Grouping = FigureGrouping.Organisation } })).Figures;

        Assert.True(figures.Groups.Count > 3 && figures.Cases >= LivedTown.Reports / 2);
        Assert.All(figures.Groups.SelectMany(group => group.Indicators), it =>
        {
            Assert.InRange(it.Numerator, 0, it.Denominator);
            Assert.Equal(it.Denominator == 0 ? null : (double)it.Numerator / it.Denominator, it.Value);
        });
        Assert.All(figures.Formulas, formula => Assert.True(formula.Names.Zh.Length > 0 && formula.Names.En.Length > 0));
    }

    [Fact]
    public async Task What_is_open_and_late_stays_among_what_was_due()
    {
        var figures = (await Figures.GetFiguresAsync(new() { Question = new() { From = First, To = Last } })).Figures;
        var late = await lived.Late();

        var handling = figures.Groups.Single().Indicators.Single(it => it.Id == "handling.rate");
        Assert.True(late > 20, $"Only {late} cases are late; the test proves little.");
        Assert.True(handling.Denominator - handling.Numerator >= late, $"{handling.Numerator} of {handling.Denominator} were handled, but {late} are open and late.");
    }

    [Fact]
    public async Task A_watch_answers_at_once_and_again_when_the_town_moves_on()
    {
        using var watch = Figures.WatchFigures(new() { Question = new() { From = First, To = Last } }, cancellationToken: TestContext.Current.CancellationToken);
        var first = await Next(watch);

        await lived.Report("moved");
        var then = await Next(watch);
        while (then.Figures is null)
        {
            then = await Next(watch);
        }

        Assert.True(then.Position > first.Position);
        Assert.Equal(first.Figures.Cases + 1, then.Figures.Cases);
    }

    [Fact]
    public async Task What_should_be_looked_at_names_organisations_and_cases()
    {
        var tasks = (await Figures.ListSignalsAsync(new() { From = First, To = Last })).Tasks;

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task => Assert.True(task.Organisation.Length > 0 && task.Names.Zh.Length > 0 && task.Cases.Count > 0 && task.CasesInAll >= task.Cases.Count));
    }

    [Theory]
    [InlineData(null, null, "", "indicators.period_missing")]
    [InlineData(0, 0, "", "indicators.period_empty")]
    [InlineData(1, 0, "", "indicators.period_empty")]
    [InlineData(0, 1, "galaxy", "indicators.level_unknown")]
    [InlineData(-500, 1, "", "indicators.period_too_old")]
    public async Task What_cannot_be_answered_has_a_code(int? from, int? to, string level, string code)
    {
        var question = new FiguresQuestion { From = DayOf(from), To = DayOf(to), Level = level, Grouping = level.Length > 0 ? FigureGrouping.Area : default };

        var refused = await Assert.ThrowsAsync<RpcException>(async () => await Figures.GetFiguresAsync(new() { Question = question }));

        Assert.Equal(code, refused.RejectionCode());
    }

    private static Timestamp? DayOf(int? day) => day is { } days ? First + new Duration { Seconds = days * 86_400 } : null;

    private static async Task<string> Counted(IEnumerable<string> options)
    {
        await using var said = await TownProcess.RunToEnd(LivedTown.Citytwin, ["figures", "--from", From, "--to", To, "--json", .. options]);
        Assert.True(said.ExitCode == 0, said.Output);
        var json = said.Output[said.Output.IndexOf('{', StringComparison.Ordinal)..(said.Output.LastIndexOf('}') + 1)];
        Assert.NotEqual(0, JsonDocument.Parse(json).RootElement.GetProperty("groups").GetArrayLength());
        return json;
    }

    private static async Task<WatchFiguresResponse> Next(AsyncServerStreamingCall<WatchFiguresResponse> watch)
    {
        Assert.True(await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken), "The watch ended.");
        return watch.ResponseStream.Current;
    }
}
