using System.Globalization;

namespace CityTwin.Cluster.Tests.Support;

/// <summary>
/// The wall clock of one process, which can be stepped while it runs, as a machine's can. What measures stretches of time is not touched, as on a machine.
/// </summary>
internal sealed class WallClock(Preload clock)
{
    /// <summary>By how much it may differ from what was asked for: the header tells whole seconds and is made once a second.</summary>
    private static readonly TimeSpan Exactness = TimeSpan.FromSeconds(3);

    private static readonly HttpClient Http = new();

    /// <summary>With what its process must be started.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; } =
        new Dictionary<string, string?> { ["LD_PRELOAD"] = clock.Library, ["CITYTWIN_CLOCK"] = clock.Control };

    /// <summary>Sets it so far ahead of the right time, or behind.</summary>
    public void Step(TimeSpan ahead) => clock.Tell((long)ahead.TotalSeconds);

    /// <summary>Whether the process itself, asked over HTTP, says that it is so late.</summary>
    public static async Task<bool> IsAhead(int port, TimeSpan ahead)
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/health/live")));
            return answer.Headers.Date is { } told && (told - TimeProvider.System.GetUtcNow() - ahead).Duration() < Exactness;
        }
        catch (HttpRequestException)
        {
            // It has fallen, and is started again.
            return false;
        }
    }
}
