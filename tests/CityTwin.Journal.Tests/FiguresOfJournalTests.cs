using CityTwin.Domain.Indicators;
using CityTwin.Domain.Supervision;
using CityTwin.Domain.Tests.Support;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Backtesting;
using CityTwin.Journal.Tests.Support;

namespace CityTwin.Journal.Tests;

/// <summary>Figures over whole journals.</summary>
public sealed class FiguresOfJournalTests : IDisposable
{
    private static readonly DateTimeOffset Start = RandomHistory.Start.AddDays(-1);
    private static readonly ReportingPeriod Always = new(Start, Start.AddDays(400));

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_facts_of_a_journal_agree_with_its_snapshots()
    {
        var (path, city) = await Recorded(seed: 5);

        using var reader = new SqliteReader(path);
        var cards = await reader.Search(new CardQuery { Limit = int.MaxValue }, Cancel);
        var facts = city.Linked().ToDictionary(one => one.Id);
        Assert.Equal(cards.Count, facts.Count);
        Assert.All(cards, card =>
        {
            var one = facts[$"{card.Id}"];
            Assert.Equal((card.IsOpen, card.Kind), (one.IsOpen, one.Kind));
            Assert.True(one.SuspendedAt is not null || one.DueAt is null || one.DueAt >= one.FirstDueAt);
        });
    }

    [Fact]
    public async Task What_is_counted_apart_adds_up_to_the_whole()
    {
        var (_, city) = await Recorded(seed: 8);
        var whole = Assert.Single(CityFigures.Of(CityFacts.Of(city), Always, GroupBy.Nothing).Groups);

        foreach (var by in (GroupBy[])[new(AreaDepth: 1), new(Organisation: true), new(Kind: true)])
        {
            var parts = CityFigures.Of(CityFacts.Of(city), Always, by).Groups;
            Assert.True(parts.Count > 1);
            foreach (var (at, indicator) in whole.Indicators.Index())
            {
                Assert.Equal(
                    (indicator.Numerator, indicator.Denominator),
                    (parts.Sum(part => part.Indicators[at].Numerator), parts.Sum(part => part.Indicators[at].Denominator)));
            }
        }
    }

    [Fact]
    public async Task A_random_history_fills_every_figure_that_events_can_tell()
    {
        var (_, city) = await Recorded(seed: 9);
        var figures = CityFigures.Of(CityFacts.Of(city), Always, GroupBy.Nothing);
        var counted = figures.Groups[0].Indicators.Where(it => it.Denominator > 0).Select(it => it.Formula).ToHashSet();

        Assert.Superset(
            new HashSet<string> { "filing.rate", "handling.on_time", "closing.on_time", "due.merged", "rework.cases", "return.upheld", "reopening.rate", "recurrence.rate" }, counted);
        Assert.True(figures.Cases > 500 && figures.Groups[0].Time.Fixed > 0 && figures.Groups[0].SolvedAt.Count > 0);
        Assert.Contains(Signals.In(CityFacts.Of(city), Always, new SignalThresholds()), review => review.Signal is SupervisionSignal.ClosingWithoutProof);
    }

    private async Task<(string Path, FactsOfCity City)> Recorded(int seed)
    {
        var path = folder.File($"{seed}.db");
        using (var journal = new SqliteJournal(path))
        {
            await new RandomHistory(seed, TinyCity.Rules, journal).Write(2_500);
        }

        var city = new FactsOfCity(TinyCity.Rules);
        using var reader = SqliteReader.ForInspection(path);
        await foreach (var recorded in reader.ReadWhole(Cancel))
        {
            city.With(recorded.StreamId, recorded.Decode());
        }

        return (path, city);
    }
}
