using System.Diagnostics.CodeAnalysis;
using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations;

/// <summary>
/// What a history would look like if chance alone had made it: of each kind about as many reports, at hours of the week and at places of its
/// own, but each drawn by itself. No clumps, no storms, no lists: whatever is raised here is a false alarm.
/// </summary>
[SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "The same seed must draw the same history.")]
internal static class ChanceHistory
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <summary>Draws one, in order of time.</summary>
    public static List<SituationReport> Of(IReadOnlyList<SituationReport> history, int seed)
    {
        var random = new Random(seed);
        var (first, last) = (history[0].ReportedAt, history[^1].ReportedAt);
        var weeks = Math.Max(1, (int)((last - first) / Week));
        var drawn = new List<SituationReport>();
        foreach (var alike in history.Where(report => report.At is not null).GroupBy(report => report.Kind).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var reports = alike.ToList();
            for (var left = Poisson(random, reports.Count); left > 0; left--)
            {
                var (time, place) = (reports[random.Next(reports.Count)].ReportedAt, reports[random.Next(reports.Count)]);
                drawn.Add(place with { ReportedAt = first + (Week * random.Next(weeks)) + new TimeSpan((time - first).Ticks % Week.Ticks) });
            }
        }

        return [.. drawn.OrderBy(report => report.ReportedAt)];
    }

    // Counts arrivals of exponential gaps: exact, and no worse than drawing the reports themselves.
    private static int Poisson(Random random, double mean)
    {
        var count = 0;
        for (var sum = -Math.Log(1 - random.NextDouble()); sum < mean; sum -= Math.Log(1 - random.NextDouble()))
        {
            count++;
        }

        return count;
    }
}
