using CityTwin.Contracts;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Decisions;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Mapping;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Sums of areas as they change.</summary>
internal sealed partial class LiveServiceV1
{
    public override async Task WatchAreas(WatchAreasRequest request, IServerStreamWriter<WatchAreasResponse> responseStream, ServerCallContext context)
    {
        var areas = rules.Now.Areas.Where(area => request.Level.Length == 0 || area.Level == request.Level).Select(area => area.Code).ToHashSet();
        if (areas.Count == 0)
        {
            throw new Rejection(RejectionKind.Invalid, "filter.invalid", $"The city has no level '{request.Level}'.").ToRpcException();
        }

        using var watcher = new AreaWatcher(areas);
        var first = new WatchAreasResponse();
        live.Join(watcher, now => first = Frame(now, areas, snapshot: true));
        try
        {
            if (request.AfterPosition > first.Position && request.AfterPosition > await reader.LastPosition(context.CancellationToken))
            {
                throw WatchLimits.PositionAhead(first.Position);
            }

            // Another gateway may have told more than this one has seen so far: sums never go back.
            while (request.AfterPosition > first.Position)
            {
                await watcher.Wait(context.CancellationToken);
                first = live.Look(now => Frame(now, areas, snapshot: true));
            }

            // All sums are as short as a list of changed ones: a resumed watch gets them all.
            await responseStream.WriteAsync(first, context.CancellationToken);
            while (true)
            {
                await watcher.Wait(context.CancellationToken);
                var changed = watcher.Drain();
                await responseStream.WriteAsync(live.Look(now => Frame(now, changed, snapshot: false)), context.CancellationToken);
            }
        }
        finally
        {
            live.Leave(watcher);
        }
    }

    private WatchAreasResponse Frame(LivePicture now, IEnumerable<string> areas, bool snapshot)
    {
        var today = LocalTime.DateOf(clock.GetUtcNow(), rules.Now.TimeZone);
        return new WatchAreasResponse
        {
            Position = now.Position,
            Clock = clock.ToProto(),
            Snapshot = snapshot,
            Areas =
            {
                areas.Select(area => new AreaSums { Area = area, Sums = SumsView.Of(now.SumsOf(area), now.Position).ToProto(today) }),
            },
        };
    }
}
