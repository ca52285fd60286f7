using BenchmarkDotNet.Attributes;
using CityTwin.Domain.Clocks;

namespace CityTwin.Benchmarks;

/// <summary>How long one due time takes: bare, with the texts of its derivation, and of a clock that was paused twice and extended.</summary>
[MemoryDiagnoser]
public class DueTimeBenchmark
{
    private const int StartCount = 10_000;

    private static readonly WorkingCalendar Calendar = new(
        [new(new(9, 0), new(12, 0)), new(new(13, 30), new(17, 30))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [.. Days(new(2026, 2, 15), 9), .. Days(new(2026, 5, 1), 5), .. Days(new(2026, 10, 1), 7), .. Days(new(2027, 2, 5), 9), .. Days(new(2027, 10, 1), 7)],
        [new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10), new(2027, 2, 14), new(2027, 10, 9)],
        [new(new(2026, 12, 31), [new(new(9, 0), new(12, 0))])]);

    private readonly RunningClock[] clocks = new RunningClock[StartCount];
    private readonly RunningClock[] changed = new RunningClock[StartCount];
    private Reckoning reckoning = Calendar.In(TimeZoneInfo.Utc);

    [Params("Asia/Shanghai", "America/New_York")]
    public string Zone { get; set; } = "Asia/Shanghai";

    [Params(LimitUnit.UrgentHours, LimitUnit.WorkingHours, LimitUnit.WorkingDays, LimitUnit.CalendarDays)]
    public LimitUnit Unit { get; set; }

    /// <summary>Starts at any second of two years.</summary>
    [GlobalSetup]
    public void Setup()
    {
        reckoning = Calendar.In(TimeZoneInfo.FindSystemTimeZoneById(Zone));
        var random = new Random(1);
        for (var n = 0; n < StartCount; n++)
        {
            var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(random.Next(2 * 365 * 86_400));
            clocks[n] = RunningClock.Start("handling", start, new HandlingLimit(4.5, Unit));
            changed[n] = clocks[n] with
            {
                Pauses = [new(start.AddHours(1), start.AddHours(2), "suspension", "centre"), new(start.AddHours(3), start.AddHours(30), "suspension", "centre")],
                Extensions = [new(start.AddHours(2), new HandlingLimit(2, Unit), "extension", "centre")],
            };
        }
    }

    [Benchmark(OperationsPerInvoke = StartCount, Baseline = true)]
    public long DueTime()
    {
        var sum = 0L;
        foreach (var clock in clocks)
        {
            sum += reckoning.After(clock.StartedAt, clock.Limit).UtcTicks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = StartCount)]
    public long DueTimeWithDerivation()
    {
        var sum = 0L;
        foreach (var clock in clocks)
        {
            sum += DueTimes.After(clock.StartedAt, clock.Limit, reckoning).At.UtcTicks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = StartCount)]
    public long DueTimeOfChangedClock()
    {
        var sum = 0L;
        foreach (var clock in changed)
        {
            sum += clock.DueAt(reckoning)!.Value.UtcTicks;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = StartCount)]
    public long ChangedClockWithDerivation()
    {
        var sum = 0L;
        foreach (var clock in changed)
        {
            sum += clock.Due(reckoning)!.At.UtcTicks;
        }

        return sum;
    }

    private static IEnumerable<DateOnly> Days(DateOnly first, int count) => Enumerable.Range(0, count).Select(first.AddDays);
}
