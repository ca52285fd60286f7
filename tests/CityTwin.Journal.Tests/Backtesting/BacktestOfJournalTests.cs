using CityTwin.Domain.Backtesting;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Routing;
using CityTwin.Domain.Tests.Support;
using CityTwin.Journal.Sqlite;
using CityTwin.Journal.Tests.Support;
using CsCheck;

namespace CityTwin.Journal.Tests.Backtesting;

/// <summary>Backtests over whole journals.</summary>
public sealed class BacktestOfJournalTests : IDisposable
{
    private static readonly CityRules Tiny = TinyCity.Rules;
    private static readonly IReadOnlyList<Duty> Duties = Tiny.Routing.Duties.Duties;
    private static readonly DateOnly FirstDay = new(2026, 3, 1);
    private static readonly DateOnly Never = new(2027, 1, 1);

    private readonly TemporaryFolder folder = new();
    private int journals;

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Duties.Count)];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_rules_that_recorded_a_long_history_change_nothing_in_it()
    {
        var path = await Recorded(seed: 7, steps: 6_000);

        var result = await Run(path, Tiny, FirstDay, Never);

        Assert.Empty(result.Changes);
        Assert.True(result.Cases.Before > 1_500 && result.Reports > result.Cases.Before + 1_000, $"{result.Reports} reports of {result.Cases.Before} cases");
        Assert.Equal(new Balance(result.Cases.Before, result.Cases.Before, 0, 0), result.Cases);
    }

    [Fact]
    public async Task The_rules_that_recorded_a_history_change_nothing_in_any_period() => await Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, 4], Gen.Int[1, 4])
        .SampleAsync(
            async drawn =>
            {
                var (seed, from, days) = drawn;
                var result = await Run(await Recorded(seed, steps: 1_500), Tiny, FirstDay.AddDays(from), FirstDay.AddDays(from + days));
                Assert.Empty(result.Changes);
            },
            iter: 12,
            threads: 1);

    [Theory, MemberData(nameof(Rows))]
    public async Task A_duty_row_that_is_taken_away_changes_exactly_the_cases_that_it_decided(int row)
    {
        var (path, gone) = (await Recorded(seed: row, steps: 2_000), Duties[row]);

        var result = await Run(path, WithDuties([.. Duties.Where(duty => duty != gone)]), FirstDay, Never);

        var expected = (await FirstLeads(path))
            .Where(one => one.Kind == gone.Scope.Kind!.ToString() && Tiny.FindOrganisation(one.Lead) is { } lead
                && (lead.Level, lead.Kind) == (gone.Level, gone.OrganisationKind))
            .Select(one => one.CaseId)
            .Order();
        Assert.Equal(expected, result.Changes.OfType<Change.Lead>().Select(change => change.CaseId).Order());
        Assert.Equal(result.Counts, new ChangeCounts(result.ChangedCases.Count, 0, 0, 0));
        Assert.NotEmpty(result.Changes);
    }

    [Fact]
    public async Task A_duty_for_another_kind_of_organisation_in_one_district_changes_exactly_the_cases_there()
    {
        var path = await Recorded(seed: 3, steps: 2_000);
        var added = new Duty(KindScope.Of(Tiny.Catalogue.Find(TinyCity.Lamp)!.Key), "district", "office", DutyRole.Lead, null, null, null, Period.Always);

        var result = await Run(path, WithDuties([added, .. Duties]), FirstDay, Never);

        using var reader = new SqliteReader(path);
        var lampsInNorth = await reader.Search(new CardQuery { Kinds = [TinyCity.Lamp], Areas = ["N"], Limit = int.MaxValue }, Cancel);
        Assert.Equal(lampsInNorth.Select(card => card.Id).Order(), result.ChangedCases);
        Assert.NotEmpty(result.ChangedCases);
        Assert.All(result.Changes, change => Assert.Equal(("roads", "n-office"), (((Change.Lead)change).Was, ((Change.Lead)change).Now)));
    }

    [Fact]
    public async Task What_is_told_of_ends_agrees_with_the_snapshots()
    {
        var path = await Recorded(seed: 11, steps: 2_000);
        var open = new HashSet<long>();
        await Tell(path, fact => _ = fact is PastFact.Ended ? open.Remove(fact.CaseId) : open.Add(fact.CaseId));

        using var reader = new SqliteReader(path);
        var cards = await reader.Search(new CardQuery { OpenOnly = true, Limit = int.MaxValue }, Cancel);
        Assert.Equal(cards.Select(card => card.Id).Order(), open.Order());
    }

    [Fact]
    public async Task A_journal_is_left_as_it_is_to_the_last_byte()
    {
        var path = folder.File("untouched.db");
        using var journal = new SqliteJournal(path);
        await new RandomHistory(5, Tiny, journal).Write(500);
        byte[][] Files() => [.. ((string[])[path, path + "-wal"]).Select(Content)];
        var before = Files();

        await Run(path, Tiny, FirstDay, Never);

        Assert.Equal(before, Files());
    }

    private static byte[] Content(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var content = new MemoryStream();
        file.CopyTo(content);
        return content.ToArray();
    }

    private static CityRules WithDuties(IReadOnlyList<Duty> duties) => new(
        Tiny.City, Tiny.Areas, Tiny.Organisations, Tiny.Catalogue, Tiny.Calendar,
        new RoutingRules(new DutyMatrix(duties, Tiny.Catalogue), null, RecusalList.None));

    private static async Task<BacktestResult> Run(string path, CityRules rules, DateOnly from, DateOnly to)
    {
        var backtest = new Backtest(rules, new BacktestPeriod(from, to, rules.TimeZone), RandomHistory.Project);
        await Tell(path, backtest.Take);
        return backtest.Result();
    }

    private static async Task Tell(string path, Action<PastFact> tell)
    {
        using var reader = SqliteReader.ForInspection(path);
        var history = new HistoryReader(tell);
        await foreach (var recorded in reader.ReadWhole(Cancel))
        {
            history.Read(recorded.Position, recorded.StreamId, recorded.Decode());
        }

        history.End();
    }

    private static async Task<IReadOnlyList<(long CaseId, string Kind, string Lead)>> FirstLeads(string path)
    {
        using var reader = new SqliteReader(path);
        var events = await reader.ReadFeed(0, int.MaxValue, Cancel);
        var kinds = events.Where(one => one.Version == 1).ToDictionary(one => one.StreamId, one => one.Decode().TakenIn!.Kind);
        return [.. events
            .Where(one => one.Version == 3 && one.Decode() is CaseEvent.Dispatched { Acting: "rule" })
            .Select(one => (one.StreamId, kinds[one.StreamId], ((CaseEvent.Dispatched)one.Decode()).Offers[0].Organisation))];
    }

    private async Task<string> Recorded(int seed, int steps)
    {
        var path = folder.File($"{journals++}.db");
        using var journal = new SqliteJournal(path);
        await new RandomHistory(seed, Tiny, journal).Write(steps);
        return path;
    }
}
