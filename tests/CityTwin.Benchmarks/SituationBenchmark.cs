using BenchmarkDotNet.Attributes;
using CityTwin.Domain.Places;
using CityTwin.Domain.Situations;

namespace CityTwin.Benchmarks;

/// <summary>How many reports a second a detector takes when it has learnt for a month, in cities of two sizes.</summary>
[MemoryDiagnoser]
public class SituationBenchmark
{
    private const int PerRun = 20_000;
    private const int Families = 20;
    private const int KindsOfFamily = 5;

    private readonly List<SituationReport> reports = [];
    private SituationDetector detector = null!;
    private TimeSpan span;
    private int runs;

    /// <summary>Reports a day: Boston's 311, and the hotline of a city of twenty million.</summary>
    [Params(400, 60_000)]
    public int ADay { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var (random, start) = (new Random(1), new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
        var metres = ADay < 1_000 ? 12_000 : 40_000;
        span = TimeSpan.FromDays((double)PerRun / ADay);
        for (var n = 0; n < PerRun; n++)
        {
            // A few kinds are most of all reports, and most of them come from the middle.
            var (family, kind) = ((int)(Families * Math.Pow(random.NextDouble(), 2)), (int)(KindsOfFamily * Math.Pow(random.NextDouble(), 2)));
            var at = new MetricPoint(metres * (random.NextDouble() + random.NextDouble()) / 2, metres * (random.NextDouble() + random.NextDouble()) / 2);
            var community = $"c{(int)(at.X / 1000)}-{(int)(at.Y / 1000)}";
            reports.Add(new SituationReport(
                start + (span * ((double)n / PerRun)), $"k{family}-{kind}", $"f{family}", n % 3 == 0 ? "app" : "hotline", at, $"{community}@{(int)(at.X / 100)}.{(int)(at.Y / 100)}", ["city", community]));
        }

        detector = new SituationDetector(SituationRules.Usual, TimeZoneInfo.Utc);
        while (runs * span < TimeSpan.FromDays(31))
        {
            Take();
        }
    }

    [Benchmark(OperationsPerInvoke = PerRun)]
    public int Take()
    {
        var (told, later) = (0, runs++ * span);
        foreach (var report in reports)
        {
            told += detector.Take(report with { ReportedAt = report.ReportedAt + later }).Count;
        }

        return told;
    }
}
