using System.Diagnostics.CodeAnalysis;
using BenchmarkDotNet.Attributes;
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
            await journal.Append([OpenedCase.With(Interlocked.Increment(ref lastId))], CancellationToken.None);
        }
    })));
}
