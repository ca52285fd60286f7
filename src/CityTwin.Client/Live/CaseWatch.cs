using CityTwin.Protocol.V1;

namespace CityTwin.Client.Live;

/// <summary>
/// Cases that fit a filter, as they change. Survives broken lines: it resumes after the last position, so that nothing
/// is missed and nothing comes twice; where that is not possible, a frame that starts anew says so.
/// </summary>
public sealed class CaseWatch(
    LiveService.LiveServiceClient live, CaseFilter? filter = null, WatchOptions? options = null, TimeProvider? clock = null)
{
    private readonly WatchOptions options = options ?? new();

    /// <summary>Frames, until <paramref name="cancel"/> is cancelled.</summary>
    /// <exception cref="Grpc.Core.RpcException">The city refuses the watch, or <see cref="RetryOptions.GiveUpAfter"/> has passed.</exception>
    public IAsyncEnumerable<WatchFrame<CaseCard>> ReadAsync(CancellationToken cancel = default) =>
        new ResumableWatch<WatchCasesResponse, CaseCard>(
            (after, stop) => live.WatchCases(Request(after), cancellationToken: stop),
            frame => new WatchFrame<CaseCard>(
                frame.Position, frame.Clock, frame.Cases, frame.Snapshot, StartsAnew: frame.Resync is not null, frame.Resync?.Missed ?? 0),
            eachSnapshotIsWhole: false,
            options,
            clock ?? TimeProvider.System).ReadAsync(cancel);

    private WatchCasesRequest Request(long? after)
    {
        var request = new WatchCasesRequest { Filter = filter ?? new(), ChangesOnly = options.ChangesOnly && after is null };
        if (after is { } position)
        {
            request.AfterPosition = position;
        }

        return request;
    }
}
