using CityTwin.Protocol.V1;

namespace CityTwin.Client.Live;

/// <summary>Sums of areas, as they change. Survives broken lines like <see cref="CaseWatch"/>.</summary>
public sealed class AreaWatch(
    LiveService.LiveServiceClient live, string level = "", WatchOptions? options = null, TimeProvider? clock = null)
{
    /// <summary>Frames, until <paramref name="cancel"/> is cancelled.</summary>
    /// <exception cref="Grpc.Core.RpcException">The city refuses the watch, or <see cref="RetryOptions.GiveUpAfter"/> has passed.</exception>
    public IAsyncEnumerable<WatchFrame<AreaSums>> ReadAsync(CancellationToken cancel = default) =>
        new ResumableWatch<WatchAreasResponse, AreaSums>(
            (after, stop) => live.WatchAreas(Request(after), cancellationToken: stop),
            frame => new WatchFrame<AreaSums>(
                frame.Position, frame.Clock, frame.Areas, frame.Snapshot, StartsAnew: frame.Snapshot, Missed: 0),
            eachSnapshotIsWhole: true,
            options ?? new(),
            clock ?? TimeProvider.System).ReadAsync(cancel);

    private WatchAreasRequest Request(long? after)
    {
        var request = new WatchAreasRequest { Level = level };
        if (after is { } position)
        {
            request.AfterPosition = position;
        }

        return request;
    }
}
