using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
using CityTwin.Domain.Cases;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Incidents;
using CityTwin.Domain.Obligations;
using CityTwin.Domain.Places;
using CityTwin.Domain.Routing;
using CityTwin.Journal;
using CityTwin.Journal.Sqlite;

namespace CityTwin.Benchmarks;

/// <summary>
/// How many cases a second the journal opens durably (three events, an incident with text, the snapshot, all indexes;
/// synchronous=FULL), by how many hand in at once: what group commit brings.
/// </summary>
[MemoryDiagnoser]
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "BenchmarkDotNet calls Cleanup.")]
public class AppendBenchmark
{
    private const int Openings = 20_000;
    private const int Communities = 300;
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("citytwin-append-").FullName;
    private SqliteJournal journal = null!;
    private long lastId;

    /// <summary>How many hand in at once.</summary>
    [Params(1, 64, 1_024)]
    public int Submitters { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        journal = new SqliteJournal(Path.Combine(folder, $"{Submitters}.db"));
        Open(Openings, 1_024).GetAwaiter().GetResult();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        journal.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Openings)]
    public Task Open() => Open(Openings, Submitters);

    private Task Open(int count, int submitters) => Task.WhenAll(Enumerable.Range(0, submitters).Select(_ => Task.Run(async () =>
    {
        for (var left = count / submitters; left > 0; left--)
        {
            await journal.Append([Opening(Interlocked.Increment(ref lastId))], CancellationToken.None);
        }
    })));

    private static ClockStart ThreeDays => new(Noon, new HandlingLimit(3, LimitUnit.CalendarDays), null, Noon.AddDays(3));

    private static RouteGrounds Grounds => new(
        RouteGrounds.ByRule, "1", "box:matter:3 box=roads", [new TierNote("box", "box", TierOutcome.Assigned, [new Candidate("roads", "org1", CandidateOutcome.Chosen)])]);

    private static CaseAppend Opening(long id)
    {
        var spread = new Random((int)id);
        var community = $"c{spread.Next(Communities)}";
        var place = new Place(
            41.5 + (spread.Next(3_600_000) / 1e7), -88 + (spread.Next(4_800_000) / 1e7),
            $"{community}@{spread.Next(400)}.{spread.Next(400)}", ["box", community], []);
        var text = SaltedText.Of("A text of about a hundred characters, as people write it: the lamp at the corner is out since Monday.");
        var incident = new Incident("benchmark", $"incident-{id}", "box:matter:3", Noon.AddSeconds(id), "phone");
        CaseEvent[] events =
        [
            new CaseEvent.Reported(incident, place, "1", text.Commitment(), Noon),
            new CaseEvent.Filed(ThreeDays, "rule", Noon),
            new CaseEvent.Dispatched([new Offer(1, $"org{spread.Next(8)}", DutyRole.Lead, null, ThreeDays, ThreeDays)], Grounds, "rule", Noon),
        ];
        return CaseAppend.To(id, Case.Unreported, default, events, [new IncidentAppend(0, new IncidentKey(incident.Source, incident.SourceId), id, text)]);
    }
}
