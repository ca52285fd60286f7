namespace CityTwin.Domain.Situations;

/// <summary>
/// Tells entries of a list from news. A run, which is one family through one channel at typing speed or faster, counts as a few reports and no
/// more, unless other channels report the same family meanwhile. A storm is seen by many; a clerk's list, an import, a retry loop by one.
/// </summary>
internal sealed class BulkEntries(BulkRules rules)
{
    // As many of one channel are as good as any number: each lets a run count for several more.
    private const int MostWitnesses = 64;
    private const int MostChannels = 64;
    private const int MostRuns = 10_000;

    private readonly Dictionary<(string Family, string? Channel), Run> runs = [];
    private readonly Dictionary<string, Dictionary<string, Queue<long>>> witnesses = [];

    /// <summary>Whether the report counts.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ticks">When it was taken.</param>
    /// <param name="usualGap">How long it usually takes until the next report of its family, in ticks.</param>
    public bool Counts(SituationReport report, long ticks, double usualGap)
    {
        var key = (report.Family, report.Channel);
        var run = runs.GetValueOrDefault(key);
        var gap = Math.Min(rules.Gap.Ticks, usualGap / rules.DenserThanUsual);
        var counted = run.Ticks != 0 && ticks - run.Ticks <= gap ? run.Counted : 0;
        var counts = counted < rules.CountsAtMost || counted < rules.CountsAtMost + (rules.MoreForEachWitness * WitnessesOf(report, ticks));
        ForgetOldRuns(ticks);
        runs[key] = new Run(ticks, counted + (counts ? 1 : 0));
        if (counts)
        {
            Remember(report, ticks);
        }

        return counts;
    }

    private void ForgetOldRuns(long ticks)
    {
        if (runs.Count >= MostRuns)
        {
            foreach (var ended in runs.Where(run => run.Value.Ticks < ticks - rules.Gap.Ticks).Select(run => run.Key).ToList())
            {
                runs.Remove(ended);
            }
        }
    }

    private int WitnessesOf(SituationReport report, long ticks)
    {
        var seen = 0;
        foreach (var (channel, times) in witnesses.GetValueOrDefault(report.Family) ?? [])
        {
            while (times.TryPeek(out var oldest) && oldest < ticks - rules.WitnessWithin.Ticks)
            {
                times.Dequeue();
            }

            seen += channel == (report.Channel ?? string.Empty) ? 0 : times.Count;
        }

        return seen;
    }

    private void Remember(SituationReport report, long ticks)
    {
        if (!witnesses.TryGetValue(report.Family, out var channels))
        {
            witnesses[report.Family] = channels = [];
        }

        if (!channels.TryGetValue(report.Channel ?? string.Empty, out var times))
        {
            if (channels.Count >= MostChannels)
            {
                return;
            }

            channels[report.Channel ?? string.Empty] = times = [];
        }

        times.Enqueue(ticks);
        if (times.Count > MostWitnesses)
        {
            times.Dequeue();
        }
    }

    private readonly record struct Run(long Ticks, int Counted);
}
