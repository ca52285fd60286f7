using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace CityTwin.EndToEnd.Tests.Support;

/// <summary>Takes in what a process tells about its traces (OTLP over HTTP), and looks for words in it.</summary>
internal sealed class TraceCollector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentBag<byte[]> told = [];

    public TraceCollector()
    {
        Address = new Uri($"http://127.0.0.1:{Ports.Free()}/v1/traces");
        listener.Prefixes.Add($"http://127.0.0.1:{Address.Port}/");
        listener.Start();
        _ = Listen();
    }

    public Uri Address { get; }

    /// <summary>Whether one message holds both a trace's id and a word. Ids and texts lie in it as they are.</summary>
    public bool Tells(string trace, string word) =>
        told.Any(message => Holds(message, Convert.FromHexString(trace)) && Holds(message, Encoding.UTF8.GetBytes(word)));

    /// <summary>Whether a message holds a word.</summary>
    public bool Tells(string word) => told.Any(message => Holds(message, Encoding.UTF8.GetBytes(word)));

    public void Dispose() => listener.Close();

    private static bool Holds(ReadOnlySpan<byte> message, ReadOnlySpan<byte> part) => message.IndexOf(part) >= 0;

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var call = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                told.Add(body.ToArray());
                call.Response.Close();
            }
        }
        catch (Exception cause) when (cause is HttpListenerException or ObjectDisposedException)
        {
            // Closed: nobody listens any more.
        }
    }
}
