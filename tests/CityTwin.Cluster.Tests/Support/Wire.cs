using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>A line of TCP to a port of this machine that can go silent, as when a cable is pulled, or be reset, as when a router forgets.</summary>
internal sealed class Wire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> ends = new();
    private readonly CancellationTokenSource over = new();
    private readonly int target;
    private volatile TaskCompletionSource whole = Whole();
    private volatile bool isRefusing;

    public Wire(int target)
    {
        this.target = target;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept();
    }

    /// <summary>Whoever connects here is connected to the target.</summary>
    public int Port { get; }

    /// <summary>Nothing goes through any more and nothing is closed; new connections are taken and get no answer.</summary>
    public void FallSilent() => whole = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Every connection is reset, and every new one too.</summary>
    public void Reset()
    {
        isRefusing = true;
        foreach (var end in ends.Keys)
        {
            Close(end, abruptly: true);
        }
    }

    /// <summary>Goes on with whatever was held back.</summary>
    public void Mend()
    {
        isRefusing = false;
        whole.TrySetResult();
    }

    public void Dispose()
    {
        over.Cancel();
        listener.Dispose();
        Reset();
        whole.TrySetResult();
    }

    private static TaskCompletionSource Whole()
    {
        var whole = new TaskCompletionSource();
        whole.SetResult();
        return whole;
    }

    private async Task Accept()
    {
        while (!over.IsCancellationRequested)
        {
            try
            {
                _ = Carry(await listener.AcceptSocketAsync(over.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task Carry(Socket near)
    {
        var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        (ends[near], ends[far]) = (0, 0);
        try
        {
            await whole.Task;
            ObjectDisposedException.ThrowIf(isRefusing, this);
            await far.ConnectAsync(IPAddress.Loopback, target, over.Token);
            await Task.WhenAny(Pour(near, far), Pour(far, near));
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or OperationCanceledException)
        {
        }

        Close(near, abruptly: false);
        Close(far, abruptly: false);
    }

    private async Task Pour(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        while (await from.ReceiveAsync(buffer, over.Token) is > 0 and var read)
        {
            await whole.Task;
            await to.SendAsync(buffer.AsMemory(0, read), over.Token);
        }
    }

    private void Close(Socket end, bool abruptly)
    {
        if (!ends.TryRemove(end, out _))
        {
            return;
        }

        if (abruptly)
        {
            // Closing without lingering is a reset.
            end.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        end.Dispose();
    }
}
