using Grpc.Core;

namespace CityTwin.Client;

/// <summary>Waits longer and longer between attempts, until something succeeds.</summary>
internal sealed class Backoff(RetryOptions options, TimeProvider clock)
{
    private long lastSuccess = clock.GetTimestamp();
    private int failures;

    public void Succeeded() => (lastSuccess, failures) = (clock.GetTimestamp(), 0);

    /// <summary>How long to wait now; throws the failure when patience is over.</summary>
    public TimeSpan NextWait(RpcException? failure)
    {
        if (options.GiveUpAfter != Timeout.InfiniteTimeSpan && clock.GetElapsedTime(lastSuccess) >= options.GiveUpAfter)
        {
            throw failure ?? new RpcException(new Status(StatusCode.Unavailable, "The city ends the line again and again."));
        }

        var doubled = options.FirstWait * Math.Pow(2, Math.Min(failures++, 30));
        var wait = doubled < options.LongestWait ? doubled : options.LongestWait;

        // Clients that lost the same gateway must not come back in the same instant; the timer's low bits tell them apart.
        var spread = 0.75 + (0.5 * (clock.GetTimestamp() & 0xFF) / 0xFF);
        return failure?.RetryDelay() is { } asked && asked > wait ? asked : wait * spread;
    }

    public Task WaitAsync(RpcException? failure, CancellationToken cancel) => Task.Delay(NextWait(failure), clock, cancel);
}
