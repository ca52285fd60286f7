using CityTwin.Protocol.V1;
using HdrHistogram;

namespace CityTwin.Simulator.Runs;

/// <summary>Counts what a run sends and what it is answered. Safe to use from all streams of a run.</summary>
public sealed class RunTally
{
    private const long LongestMicroseconds = 3_600_000_000;

    private readonly Lock gate = new();
    private readonly LongHistogram latency = new(LongestMicroseconds, numberOfSignificantValueDigits: 3);
    private readonly SortedDictionary<string, long> refused = new(StringComparer.Ordinal);
    private readonly TimeProvider clock;
    private readonly long startedAt;
    private long lastAnswerAt;
    private long sent;
    private long opened;
    private long merged;
    private long linesBroken;

    /// <summary>Starts the run's clock.</summary>
    public RunTally(TimeProvider clock)
    {
        this.clock = clock;
        startedAt = lastAnswerAt = clock.GetTimestamp();
    }

    /// <summary>Answers so far: receipts and refusals.</summary>
    public long Answered
    {
        get
        {
            lock (gate)
            {
                return opened + merged + refused.Values.Sum();
            }
        }
    }

    /// <summary>An incident was given to a stream.</summary>
    public void Sent() => Interlocked.Increment(ref sent);

    /// <summary>A line to the city broke.</summary>
    public void LineBroke() => Interlocked.Increment(ref linesBroken);

    /// <summary>Some incidents were answered at one moment.</summary>
    /// <param name="outcomes">The answers.</param>
    /// <param name="answeredAt">Timestamp of the answers.</param>
    /// <param name="dueAt">Timestamps at which the incidents should have left, one for each; a late sender counts as slow.</param>
    public void Answer(IReadOnlyList<IncidentOutcome> outcomes, long answeredAt, IReadOnlyList<long> dueAt)
    {
        lock (gate)
        {
            lastAnswerAt = Math.Max(lastAnswerAt, answeredAt);
            for (var i = 0; i < outcomes.Count; i++)
            {
                Count(outcomes[i]);
                var waited = (long)clock.GetElapsedTime(dueAt[i], answeredAt).TotalMicroseconds;
                latency.RecordValue(Math.Clamp(waited, 0, LongestMicroseconds));
            }
        }
    }

    /// <summary>The report as it stands.</summary>
    public RunReport Report(string command, LabelAgreement? labels = null)
    {
        lock (gate)
        {
            var acknowledged = opened + merged;
            var elapsed = clock.GetElapsedTime(startedAt, lastAnswerAt).TotalSeconds;
            var perSecond = elapsed > 0 ? acknowledged / elapsed : 0;
            return new RunReport(
                command, sent, acknowledged, opened, merged, new SortedDictionary<string, long>(refused, StringComparer.Ordinal),
                Math.Round(elapsed, 3), Math.Round(perSecond, 1), Latency(), linesBroken, labels);
        }
    }

    private void Count(IncidentOutcome outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            refused[refusal.Code] = refused.GetValueOrDefault(refusal.Code) + 1;
        }
        else if (outcome.Receipt.Disposition is Disposition.Corroborated)
        {
            merged++;
        }
        else
        {
            opened++;
        }
    }

    private LatencySummary Latency() => latency.TotalCount == 0
        ? new LatencySummary(0, 0, 0, 0)
        : new LatencySummary(AtPercentile(50), AtPercentile(90), AtPercentile(99), latency.GetMaxValue() / 1000d);

    private double AtPercentile(double percentile) => latency.GetValueAtPercentile(percentile) / 1000d;
}
