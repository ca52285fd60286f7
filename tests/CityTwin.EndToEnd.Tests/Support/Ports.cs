using System.Net;
using System.Net.Sockets;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>
/// Ports on which nobody listens, below those that systems give to outgoing connections: one of these may be taken by whoever calls next, before the
/// process that it was meant for listens.
/// </summary>
internal static class Ports
{
    // Processes of tests that run side by side begin far from one another.
    private static int given = Environment.ProcessId * 97;

    /// <summary>A port that was not given yet.</summary>
    public static int Free()
    {
        while (true)
        {
            var port = 20_000 + (Interlocked.Increment(ref given) % 12_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: the next one.
            }
        }
    }
}
