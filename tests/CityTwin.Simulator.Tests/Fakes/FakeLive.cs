using System.Collections.Concurrent;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.Simulator.Tests.Fakes;

/// <summary>Plays one script a line: frames, then the end that the script says.</summary>
internal sealed class FakeLive : LiveService.LiveServiceBase
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
        var (script, end) = lines.TryDequeue(out var line) ? line : ([], null);

        foreach (var frame in script)
        {
            await frames.WriteAsync(frame, context.CancellationToken);
        }

        if (end is not null)
        {
            throw end;
        }

        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }
}
