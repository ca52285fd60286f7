using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CityTwin.EndToEnd.Tests.Support;

namespace CityTwin.Cluster.Tests;

/// <summary>The dashboard of Orleans shows all that goes on in a silo: only to those who know the key, and not at all where none is set.</summary>
public sealed class DashboardTests
{
    private const string Key = "a key that nobody guesses";
    private const string Counters = "/dashboard/DashboardCounters";

    [Fact]
    public async Task Whoever_knows_the_key_sees_the_dashboard_and_nobody_else()
    {
        using var scratch = new Scratch();
        var (address, start) = Silo(scratch, $"--Dashboard:Key={Key}");
        await using var silo = await start;
        using var http = new HttpClient { BaseAddress = address };

        using var stranger = await http.GetAsync("/dashboard/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
        Assert.Equal("Basic", Assert.Single(stranger.Headers.WwwAuthenticate).Scheme);
        using var curious = await http.GetAsync(Counters, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, curious.StatusCode);

        http.DefaultRequestHeaders.Authorization = Credentials("a key that somebody guessed");
        using var guesser = await http.GetAsync(Counters, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, guesser.StatusCode);

        http.DefaultRequestHeaders.Authorization = Credentials(Key);
        Assert.Contains("<html", await http.GetStringAsync("/dashboard/", TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("totalActivationCount", await http.GetStringAsync(Counters, TestContext.Current.CancellationToken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_no_key_is_set_there_is_no_dashboard()
    {
        using var scratch = new Scratch();
        var (address, start) = Silo(scratch);
        await using var silo = await start;
        using var http = new HttpClient { BaseAddress = address };

        using var answer = await http.GetAsync("/dashboard/", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static (Uri Address, Task<TownProcess> Start) Silo(Scratch scratch, params string[] options)
    {
        var health = Ports.Free();
        return (new Uri($"http://127.0.0.1:{health}"), TownProcess.Start(
            Repository.Program("silo", "silo.dll"),
            [
                $"--City:Pack={Repository.Linjiang}", $"--Journal:Path={scratch.Journal}", $"--Silo:Port={Ports.Free()}", $"--Silo:GatewayPort={Ports.Free()}",
                $"--Silo:HealthPort={health}", .. options,
            ]));
    }

    private static AuthenticationHeaderValue Credentials(string key) => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"operator:{key}")));
}
