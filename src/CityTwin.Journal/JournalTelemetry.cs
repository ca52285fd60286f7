using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace CityTwin.Journal;

/// <summary>What the journal tells about its work: how long an append takes, how much a transaction holds. Numbers only, nothing of what is written.</summary>
internal static class JournalTelemetry
{
    /// <summary>A transaction names at most so many of the appends in it.</summary>
    private const int MostLinks = 64;

    private static readonly InstrumentAdvice<double> Durations =
        new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    private static readonly InstrumentAdvice<long> Sizes = new() { HistogramBucketBoundaries = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000] };

    /// <summary>The city's meter.</summary>
    public static readonly Meter Meter = new("CityTwin");

    private static readonly ActivitySource Source = new("CityTwin");

    private static readonly Histogram<double> Waited = Meter.CreateHistogram(
        "citytwin.journal.append.duration", "s", "From handing an append in until its answer.", tags: null, Durations);

    private static readonly Histogram<long> Together = Meter.CreateHistogram(
        "citytwin.journal.transaction.events", "{event}", "Events that one transaction handed in.", tags: null, Sizes);

    /// <summary>A span around an append, when somebody listens.</summary>
    public static Activity? StartAppend(IReadOnlyList<StreamAppend> parts) => Source.StartActivity("journal append")?.SetTag("citytwin.streams", parts.Count);

    /// <summary>An append has its answer.</summary>
    public static void Answered(long began, Exception? cause, Activity? span)
    {
        var outcome = cause switch
        {
            null => "written",
            JournalUnavailableException => "unknown",
            OperationCanceledException => "given_up",
            _ => "refused",
        };
        Waited.Record(TimeProvider.System.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        span?.SetTag("outcome", outcome).SetStatus(outcome is "unknown" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
    }

    /// <summary>A span around a transaction, when somebody listens; it names the appends in it.</summary>
    public static Activity? StartTransaction(IReadOnlyList<PreparedAppend> group)
    {
        if (!Source.HasListeners())
        {
            return null;
        }

        var asked = group.Where(append => append.Asked != default).Take(MostLinks).Select(append => new ActivityLink(append.Asked));
        return Source.StartActivity(ActivityKind.Internal, links: [.. asked], name: "journal transaction")?.SetTag("citytwin.appends", group.Count);
    }

    /// <summary>A transaction is on disk.</summary>
    public static void Wrote(IReadOnlyList<PreparedAppend> group) => Together.Record(group.Sum(append => append.Parts.Sum(part => (long)part.Events.Count)));
}
