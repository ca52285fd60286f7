using System.Runtime.CompilerServices;
using Grpc.Core;

namespace CityTwin.Client.Live;

/// <summary>Opens a watch again and again, each time after the last position that is whole.</summary>
internal sealed class ResumableWatch<TResponse, TChange>(
    Func<long?, CancellationToken, AsyncServerStreamingCall<TResponse>> open,
    Func<TResponse, WatchFrame<TChange>> read,
    bool eachSnapshotIsWhole,
    WatchOptions options,
    TimeProvider clock)
{
    private long? resumeAfter = options.AfterPosition;
    private bool inSnapshot;

    public async IAsyncEnumerable<WatchFrame<TChange>> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var backoff = new Backoff(options.Retry, clock);

        while (true)
        {
            await using var line = new WatchLine<TResponse>(stop => open(resumeAfter, stop), options.SilenceLimit, clock, cancel);
            var live = false;
            while (await line.ReadAsync() is { } response)
            {
                if (!live)
                {
                    live = true;
                    options.LineChanged?.Invoke(new LineState(IsLive: true));
                }

                backoff.Succeeded();
                yield return Follow(read(response));
            }

            // A snapshot that was cut off cannot be resumed, and neither can a position that the journal does not have.
            inSnapshot = false;
            resumeAfter = line.PositionIsAhead ? null : resumeAfter;
            options.LineChanged?.Invoke(new LineState(IsLive: false, line.Why));
            await backoff.WaitAsync(line.Failure, cancel);
        }
    }

    private WatchFrame<TChange> Follow(WatchFrame<TChange> frame)
    {
        var partial = frame.IsSnapshot || frame.Missed > 0;
        var startsAnew = frame.StartsAnew || (frame.IsSnapshot && !inSnapshot);

        inSnapshot = partial && !eachSnapshotIsWhole;
        resumeAfter = inSnapshot ? null : frame.Position;
        return frame with { StartsAnew = startsAnew };
    }
}
