using Grpc.Core;

namespace CityTwin.Client.Live;

/// <summary>One watch call, from its opening to its end, break, or too long a silence.</summary>
internal sealed class WatchLine<TResponse> : IAsyncDisposable
{
    private const string PositionAhead = "watch.position_ahead";

    private readonly CancellationToken cancel;
    private readonly TimeSpan silenceLimit;
    private readonly CancellationTokenSource silence;
    private readonly CancellationTokenSource hangUp;
    private readonly AsyncServerStreamingCall<TResponse> call;

    public WatchLine(
        Func<CancellationToken, AsyncServerStreamingCall<TResponse>> open, TimeSpan silenceLimit, TimeProvider clock, CancellationToken cancel)
    {
        this.cancel = cancel;
        this.silenceLimit = silenceLimit;
        silence = new CancellationTokenSource(silenceLimit, clock);
        hangUp = CancellationTokenSource.CreateLinkedTokenSource(cancel, silence.Token);
        call = open(hangUp.Token);
    }

    /// <summary>Why the line broke, where the city or the line said so.</summary>
    public RpcException? Failure { get; private set; }

    /// <summary>Whether the position to resume after is beyond the journal, as after the journal was replaced.</summary>
    public bool PositionIsAhead => Failure?.RejectionCode() == PositionAhead;

    /// <summary>One sentence on why the line is over.</summary>
    public string Why =>
        Failure is { } failure ? failure.Status.Detail
        : silence.IsCancellationRequested ? $"Nothing came for {silenceLimit.TotalSeconds:0} seconds."
        : "The city ended the line.";

    /// <summary>The next frame; null when the line is over.</summary>
    public async Task<TResponse?> ReadAsync()
    {
        try
        {
            if (await call.ResponseStream.MoveNext(hangUp.Token))
            {
                silence.CancelAfter(silenceLimit);
                return call.ResponseStream.Current;
            }
        }
        catch (Exception broken) when (broken is RpcException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            if (!silence.IsCancellationRequested && broken is RpcException failure)
            {
                Failure = failure;
                if (!failure.IsTemporary() && !PositionIsAhead)
                {
                    throw;
                }
            }
        }

        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await hangUp.CancelAsync();
        call.Dispose();
        hangUp.Dispose();
        silence.Dispose();
    }
}
