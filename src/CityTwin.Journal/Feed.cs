using System.Runtime.CompilerServices;

namespace CityTwin.Journal;

/// <summary>The feed as one long reading.</summary>
public static class Feed
{
    private const int PageSize = 5_000;

    /// <summary>All events that are there now, in order, read in pages.</summary>
    public static async IAsyncEnumerable<RecordedEvent> ReadWhole(this ICaseReader reader, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<RecordedEvent> page;
        for (var (after, last) = (0L, await reader.LastPosition(cancellation)); after < last; after = page[^1].Position)
        {
            page = await reader.ReadFeed(after, (int)Math.Min(PageSize, last - after), cancellation);
            foreach (var recorded in page)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return recorded;
            }
        }
    }
}
