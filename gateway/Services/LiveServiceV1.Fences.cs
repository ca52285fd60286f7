using CityTwin.Domain.Places;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Fences;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using CityTwin.Spatial.Fences;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Cases on ground of somebody's own, as they come, change and go.</summary>
internal sealed partial class LiveServiceV1
{
    public override async Task WatchFence(WatchFenceRequest request, IServerStreamWriter<WatchFenceResponse> responseStream, ServerCallContext context)
    {
        var (query, cancel) = (request.Filter.ToQueryOrThrow(rules.Now) with { OpenOnly = true }, context.CancellationToken);
        var filter = new CardFilter(query);
        using var watcher = new FenceWatcher(filter);
        var fences = request.Fences.Count is 0 or > FenceLimits.OfWatch ? throw FenceLimits.Invalid()
            : request.Fences.Select(fence => ToFence(fence, watcher)).DistinctBy(fence => fence.Id).ToList();
        if (fences.Count < request.Fences.Count)
        {
            throw FenceLimits.Invalid();
        }

        board.Add(fences);
        try
        {
            var position = await BeginFence(request.AfterPosition, fences, watcher, responseStream, cancel);
            while (true)
            {
                await watcher.Wait(cancel);

                // The position first: what is told while this looks is in the next frame.
                var upTo = Math.Max(position, board.UpTo);
                var (changes, resync) = watcher.Drain();
                if (resync is not null)
                {
                    await responseStream.WriteAsync(new WatchFenceResponse { Position = position, Clock = clock.ToProto(), Resync = resync }, cancel);
                    position = await SendFenceSnapshot(fences, watcher, responseStream, cancel);
                    continue;
                }

                await SendFence(changes, position, upTo, isSnapshot: false, responseStream, cancel);
                position = upTo;
            }
        }
        finally
        {
            board.Remove(fences);
        }
    }

    private OwnedFence ToFence(Protocol.V1.Fence fence, FenceWatcher watcher)
    {
        var (extent, refused) = fence.Geometry.ToExtent();
        return refused is not null ? throw refused.ToRpcException()
            : fence.Id.Length is 0 or > FenceLimits.IdLength || fence.CorridorMetres is not (>= 0 and <= ExtentLimits.NearMetres)
                || (extent!.Kind is not ExtentKind.Polygon && fence.CorridorMetres <= 0) ? throw FenceLimits.Invalid()
            : new OwnedFence(fence.Id, atlas.MakeFence(extent, fence.CorridorMetres), watcher);
    }

    /// <summary>Returns the position that the client has seen then.</summary>
    private async Task<long> BeginFence(
        long after, IReadOnlyList<OwnedFence> fences, FenceWatcher watcher, IServerStreamWriter<WatchFenceResponse> responses, CancellationToken cancel)
    {
        var last = await reader.LastPosition(cancel);
        if (after == 0)
        {
            return await SendFenceSnapshot(fences, watcher, responses, cancel);
        }

        if (after > last || after < 0)
        {
            throw WatchLimits.PositionAhead(last);
        }

        var changes = await reader.ReadChanges(after, WatchLimits.ResumedCards, cancel);
        if (changes.Cards.Count == WatchLimits.ResumedCards)
        {
            await responses.WriteAsync(
                new WatchFenceResponse { Position = after, Clock = clock.ToProto(), Resync = new Resync { Missed = last - after, FromPosition = after } }, cancel);
            return await SendFenceSnapshot(fences, watcher, responses, cancel);
        }

        // What is there is learnt for later changes; what is sent is what changed meanwhile.
        live.Look(now => watcher.Begin(On(fences, now.Open)));
        var changed = On(fences, changes.Cards).Select(one => watcher.Again(one.Fence, one.Card)).OfType<FenceChange>().ToList();
        await SendFence(changed, after, changes.UpTo, isSnapshot: false, responses, cancel);
        return changes.UpTo;
    }

    private async Task<long> SendFenceSnapshot(
        IReadOnlyList<OwnedFence> fences, FenceWatcher watcher, IServerStreamWriter<WatchFenceResponse> responses, CancellationToken cancel)
    {
        var (position, there) = live.Look(now => (now.Position, watcher.Begin(On(fences, now.Open))));
        await SendFence(there, position, position, isSnapshot: true, responses, cancel);
        await SendFence([], position, position, isSnapshot: false, responses, cancel);
        return position;
    }

    private List<(string Fence, LiveCard Card)> On(IReadOnlyList<OwnedFence> fences, IEnumerable<Domain.Cases.CaseCard> cards)
    {
        var index = new FenceIndex<OwnedFence>();
        foreach (var fence in fences)
        {
            index.Add(fence.Ground, fence);
        }

        return
        [
            .. cards.Where(card => card.Place.IsLocated).SelectMany(card => index.Around(atlas.Project(card.Place.Lat, card.Place.Lon))
                .Select(fence => (fence.Id, new LiveCard(card, rules.Now.City.Prefix)))),
        ];
    }

    /// <summary>Sends changes in frames of bearable size. Only the last one names the new position.</summary>
    private async Task SendFence(
        IReadOnlyList<FenceChange> changes, long before, long position, bool isSnapshot, IServerStreamWriter<WatchFenceResponse> responses, CancellationToken cancel)
    {
        var chunks = changes.Chunk(WatchLimits.CardsInFrame).DefaultIfEmpty([]).ToList();
        for (var index = 0; index < chunks.Count; index++)
        {
            var reached = index == chunks.Count - 1 ? position : before;
            await responses.WriteAsync(
                new WatchFenceResponse { Position = reached, Clock = clock.ToProto(), Snapshot = isSnapshot && chunks[index].Length > 0, Changes = { chunks[index] } }, cancel);
        }
    }
}
