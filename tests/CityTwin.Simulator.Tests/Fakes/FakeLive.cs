using System.Collections.Concurrent;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Plays one script a line: frames, then the end that the script says. Without a script it follows the town.</summary>
internal sealed class FakeLive(FakeTown town) : LiveService.LiveServiceBase
{
    private readonly ConcurrentQueue<(WatchCasesResponse[] Frames, Exception? End)> lines = [];

    /// <summary>The position after which each line was asked to resume; null for a snapshot.</summary>
    public ConcurrentQueue<long?> Asked { get; } = [];

    /// <summary>The next line sends these frames and then breaks.</summary>
    public void ThenBreak(params WatchCasesResponse[] frames) =>
        lines.Enqueue((frames, new RpcException(new Status(StatusCode.Unavailable, "The gateway goes."))));

    /// <summary>The next line sends these frames and then fails.</summary>
    public void ThenFail(RpcException failure, params WatchCasesResponse[] frames) => lines.Enqueue((frames, failure));

    /// <summary>The next line sends these frames and then says nothing more.</summary>
    public void ThenSilence(params WatchCasesResponse[] frames) => lines.Enqueue((frames, null));

    public override async Task WatchCases(
        WatchCasesRequest request, IServerStreamWriter<WatchCasesResponse> frames, ServerCallContext context)
    {
        Asked.Enqueue(request.AfterPosition > 0 ? request.AfterPosition : null);
        if (!lines.TryDequeue(out var line))
        {
            await Follow(frames, context.CancellationToken);
            return;
        }

        foreach (var frame in line.Frames)
        {
            await frames.WriteAsync(frame, context.CancellationToken);
        }

        if (line.End is not null)
        {
            throw line.End;
        }

        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }

    public override async Task WatchAreas(WatchAreasRequest request, IServerStreamWriter<WatchAreasResponse> frames, ServerCallContext context)
    {
        while (true)
        {
            var changed = town.Changed;
            await frames.WriteAsync(
                new WatchAreasResponse { Position = town.Position, Snapshot = true, Areas = { new AreaSums { Area = "city", Sums = new Sums { Open = town.ShownOpen ?? town.Open } } } },
                context.CancellationToken);
            await changed.WaitAsync(context.CancellationToken);
        }
    }

    private async Task Follow(IServerStreamWriter<WatchCasesResponse> frames, CancellationToken cancel)
    {
        var clock = new CityClock { Now = FakeTown.Now };
        for (var sent = 0L; ;)
        {
            var changed = town.Changed;
            var cards = town.Cases().Select(one => one.Card).Where(card => card.Position > sent).ToList();
            sent = Math.Max(sent, cards.Select(card => card.Position).DefaultIfEmpty().Max());
            await frames.WriteAsync(new WatchCasesResponse { Position = Math.Max(sent, 1), Clock = clock, Cases = { cards } }, cancel);
            await changed.WaitAsync(cancel);
        }
    }
}
