using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CityTwin.Journal;

/// <summary>How far somebody who follows the feed has come, as metrics: whoever tells what changed must never fall behind unseen.</summary>
public sealed class FeedStanding
{
    private static readonly ConcurrentDictionary<string, FeedStanding> Followers = [];

    private readonly KeyValuePair<string, object?> tag;
    private long position;
    private long told = TimeProvider.System.GetTimestamp();

    static FeedStanding()
    {
        JournalTelemetry.Meter.CreateObservableGauge(
            "citytwin.feed.position", () => Read(it => Interlocked.Read(ref it.position)), "{event}", "Position of the journal up to which everything was told.");
        JournalTelemetry.Meter.CreateObservableGauge(
            "citytwin.feed.lag", () => Read(it => TimeProvider.System.GetElapsedTime(Interlocked.Read(ref it.told)).TotalSeconds), "s", "Time since everything in the journal had been told.");
    }

    private FeedStanding(string follower) => tag = new("follower", follower);

    /// <summary>The standing of a follower of this process.</summary>
    /// <param name="follower">Its name: one of a few words.</param>
    public static FeedStanding Of(string follower) => Followers.GetOrAdd(follower, static name => new FeedStanding(name));

    /// <summary>Everything that was in the journal has been told, up to here.</summary>
    public void Reached(long upTo)
    {
        Interlocked.Exchange(ref position, upTo);
        Interlocked.Exchange(ref told, TimeProvider.System.GetTimestamp());
    }

    private static IEnumerable<Measurement<T>> Read<T>(Func<FeedStanding, T> value)
        where T : struct =>
        Followers.Values.Select(it => new Measurement<T>(value(it), it.tag));
}
