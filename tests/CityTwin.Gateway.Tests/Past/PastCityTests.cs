using CityTwin.Domain.Cases;
using CityTwin.Domain.Tests.Support;
using CityTwin.Gateway.Past;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Backtesting;

namespace CityTwin.Gateway.Tests.Past;

/// <summary>A past is what the journal says of it, however one comes there: from the beginning, from a mark, or by going on.</summary>
public sealed class PastCityTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly string folder = Directory.CreateTempSubdirectory("citytwin-past-").FullName;
    private readonly PastMarks marks = new(betweenMarks: 1_000);
    private readonly List<RecordedEvent> told = [];
    private SqliteJournal journal = null!;

    public async ValueTask InitializeAsync()
    {
        journal = new SqliteJournal(Path.Combine(folder, "journal.db"));
        await new RandomHistory(11, TinyCity.Rules, journal).Write(1_500);
        await foreach (var recorded in journal.Reader.ReadWhole(Cancel))
        {
            told.Add(recorded);
        }
    }

    [Fact]
    public async Task At_any_moment_it_is_what_had_been_recorded_until_then()
    {
        foreach (var moment in Moments(40, seed: 1))
        {
            Check(await At(moment), moment);
        }
    }

    [Fact]
    public async Task Going_on_from_moment_to_moment_comes_to_the_same()
    {
        var moments = Moments(40, seed: 2).Order().ToList();
        var city = await At(moments[0]);
        foreach (var moment in moments)
        {
            await city.GoOn(moment, _ => { }, Cancel);
            Check(city, moment);
        }
    }

    [Fact]
    public async Task What_changes_on_the_way_is_told_case_by_case_in_order()
    {
        var moments = Moments(2, seed: 3).Order().ToList();
        var city = await At(moments[0]);
        var (from, changes) = (city.Picture.Position, new List<long>());

        await city.GoOn(moments[1], change => changes.Add(change.Card.Position), Cancel);

        Assert.Equal(told.Where(it => it.IsOfCase && it.Position > from && it.Position <= city.Picture.Position).Select(it => it.Position), changes);
    }

    [Fact]
    public async Task Whoever_comes_after_somebody_else_begins_at_a_mark()
    {
        await At(DateTimeOffset.MaxValue);

        Assert.NotEqual(0, marks.Before(told[^1].At).Position);
        Assert.Equal(0, marks.Before(told[0].At).Position);
    }

    [Fact]
    public async Task Beyond_the_last_entry_there_is_the_last_entry()
    {
        var city = await At(DateTimeOffset.MaxValue);

        Assert.True(city.IsAtEnd);
        Assert.Equal((told[^1].Position, told.Max(it => it.At)), (city.Picture.Position, city.At));
    }

    [Fact]
    public void Marks_that_hold_too_much_are_given_up_every_other_one_and_lie_farther_apart_from_then_on()
    {
        var few = new PastMarks(betweenMarks: 10, mostCases: 5);
        foreach (var position in new[] { 10, 20, 30 })
        {
            Assert.True(few.IsDue(position));
            few.Leave(new PastMark(position, DateTimeOffset.UnixEpoch.AddDays(position), new Dictionary<long, Case> { [1] = Case.Unreported, [2] = Case.Unreported }, []));
        }

        Assert.Equal(20, few.Before(DateTimeOffset.MaxValue).Position);
        Assert.False(few.IsDue(30));
        Assert.True(few.IsDue(40));
    }

    public ValueTask DisposeAsync()
    {
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Task<PastCity> At(DateTimeOffset moment) => PastCity.Of(TinyCity.Rules, journal.Reader, marks, moment, Cancel);

    private IEnumerable<DateTimeOffset> Moments(int count, int seed)
    {
        var (dice, first, last) = (new Random(seed), told[0].At, told[^1].At);
        return Enumerable.Range(0, count).Select(_ => first + ((last - first) * dice.NextDouble()));
    }

    private void Check(PastCity city, DateTimeOffset moment)
    {
        var recorded = told.TakeWhile(it => it.At <= moment).ToList();
        var open = recorded.Where(it => it.IsOfCase).GroupBy(it => it.StreamId)
            .Select(events => CaseCard.Of(events.Key, events.Select(it => it.Decode()).Aggregate(Case.Unreported, Case.Evolve)) with { Position = events.Last().Position })
            .Where(card => card.IsOpen).OrderBy(card => card.Id).ToList();

        Assert.Equal(recorded.LastOrDefault()?.Position ?? 0, city.Picture.Position);
        Assert.Equal(open.Select(Said), city.Picture.Open.OrderBy(card => card.Id).Select(Said));
        Assert.Equal(open.Select(card => card.Id), city.Picture.Dots.All.ToArray().Select(dot => dot.Id).Order());
        Assert.Equal(open.Count(card => card.Place.Areas.Contains("N")), city.Picture.SumsOf("N").Open);
    }

    private static string Said(CaseCard card) => $"{card.Id} {card.Version} {card.Position} {card.Stage} {card.Lead} {card.Incidents} {card.DueAt} {card.OverdueAt}";
}
