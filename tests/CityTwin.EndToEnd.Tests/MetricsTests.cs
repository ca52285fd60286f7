using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What an operator reads at /metrics.</summary>
public sealed class MetricsTests(DemoTown demo) : IClassFixture<DemoTown>, IDisposable
{
    private readonly HttpClient browser = new();

    [Fact]
    public async Task A_report_and_a_refusal_are_counted()
    {
        await demo.Report("counted");
        var strange = demo.Incident("strange", demo.Single);
        strange.Kind = "no such kind";
        await Assert.ThrowsAsync<RpcException>(async () => await demo.Town.Client.Intake.ReportIncidentAsync(new() { Incident = strange }));

        await Read("citytwin_incidents_accepted_total", "disposition=\"opened\"");
        await Read("citytwin_incidents_refused_total", "code=\"incident.kind_unknown\"");
        await Read("citytwin_journal_append_duration_seconds_count", "outcome=\"written\"");
        await Read("citytwin_journal_transaction_events_count");
        await Read("citytwin_feed_lag_seconds", "follower=\"watches\"");
        await Read("citytwin_feed_lag_seconds", "follower=\"actors\"");
        await Read("citytwin_cases_open", "stage=\"dispatched\"");
        await Read("citytwin_work_silence_seconds");
    }

    [Fact]
    public async Task An_open_watch_is_counted_while_it_is_open()
    {
        using (var watch = demo.Town.Client.Live.WatchCases(new WatchCasesRequest()))
        {
            await watch.ResponseStream.MoveNext(TestContext.Current.CancellationToken);
            await Read("citytwin_streams_open", "method=\"WatchCases\"");
        }

        await Town.Until("the closed watch is not counted", async () => ValueOf(await Page(), "citytwin_streams_open", "method=\"WatchCases\"") == 0);
    }

    [Fact]
    public async Task The_runtime_and_the_actors_are_measured_too()
    {
        await Read("dotnet_gc_collections");
        await Read("orleans_");
        await Read("http_server_request_duration_seconds_count");
    }

    public void Dispose() => browser.Dispose();

    private Task<string> Page() => browser.GetStringAsync($"{demo.Town.Page}/metrics", TestContext.Current.CancellationToken);

    // A page may be as old as the exporter's cache; what was counted is there a moment later.
    private Task Read(string name, string tag = "") =>
        Town.Until($"{name} with {tag} is above 0 at /metrics", async () => ValueOf(await Page(), name, tag) > 0);

    private static double ValueOf(string page, string name, string tag) => page.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains(tag, StringComparison.Ordinal))
        .Select(line => double.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture))
        .DefaultIfEmpty().Max();
}
