using CityTwin.Contracts;
using CityTwin.Contracts.Time;
using CityTwin.Gateway.Live;
using CityTwin.Gateway.Live.Map;
using CityTwin.Gateway.Mapping;
using CityTwin.Journal;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Gateway.Services;

/// <summary>Maps as they change: a snapshot, then frames; a view turns without a new stream.</summary>
internal sealed class MapServiceV1(RulesInForce rules, CityTime clock, ICaseReader reader, LiveCity live, MapBoard board) : MapService.MapServiceBase
{
    public override async Task WatchMap(WatchMapRequest request, IServerStreamWriter<WatchMapResponse> responseStream, ServerCallContext context)
    {
        using var watcher = new MapWatcher(request.View.ToLookOrThrow(rules.Now));
        var position = live.Join(watcher, _ => { });
        var name = board.Enter(watcher);
        try
        {
            if (request.AfterPosition > position && request.AfterPosition > await reader.LastPosition(context.CancellationToken))
            {
                throw WatchLimits.PositionAhead(position);
            }

            // Another gateway may have told more than this one has seen so far: a map never goes back.
            while (live.Look(now => now.Position) < request.AfterPosition)
            {
                await watcher.Wait(context.CancellationToken);
            }

            while (true)
            {
                var frame = watcher.Drain(rules.Now.City.Prefix) ?? live.Look(now => watcher.Show(now, rules.Now));
                frame.Clock = clock.ToProto();
                foreach (var part in frame.InParts(name))
                {
                    await responseStream.WriteAsync(part, context.CancellationToken);
                }

                await watcher.Wait(context.CancellationToken);
            }
        }
        finally
        {
            board.Leave(name);
            live.Leave(watcher);
        }
    }

    public override Task<TurnMapResponse> TurnMap(TurnMapRequest request, ServerCallContext context)
    {
        board.FindOrThrow(request.Watch).Turn(request.View.ToLookOrThrow(rules.Now), request.Turn);
        return Task.FromResult(new TurnMapResponse());
    }
}
