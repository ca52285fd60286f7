using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>One report, followed from the door to the disk.</summary>
public sealed class TraceTests
{
    private const string Trace = "0af7651916cd43dd8448eb211c80319c";

    [Fact]
    public async Task A_report_is_one_trace_from_the_call_to_the_journal()
    {
        using var collector = new TraceCollector();
        await using var town = await Town.Start(Repository.Linjiang, $"--Telemetry:Otlp={collector.Address}", "--Telemetry:Share=0");

        // Whoever calls decides that this one is followed.
        await Report(town, new Metadata { { "traceparent", $"00-{Trace}-b7ad6b7169203331-01" } });

        await Town.Until("the call and the append are told as one trace", () => Task.FromResult(
            collector.Tells(Trace, "citytwin.v1.IntakeService/ReportIncident") && collector.Tells(Trace, "IVicinityGrain/Assign") && collector.Tells(Trace, "journal append")));
        Assert.False(collector.Tells("a text that nobody may export"));
    }

    [Fact]
    public async Task Calls_and_transactions_begin_traces_and_nothing_else_does()
    {
        using var collector = new TraceCollector();
        await using var town = await Town.Start(Repository.Linjiang, $"--Telemetry:Otlp={collector.Address}", "--Telemetry:Share=1");

        await Report(town, []);

        await Town.Until("the call and the transaction are told", () => Task.FromResult(
            collector.Tells("citytwin.v1.IntakeService/ReportIncident") && collector.Tells("journal transaction")));

        // Actors look at their clocks and tell sums upwards all the time.
        Assert.False(collector.Tells("IGrainTimerInvoker"));
        Assert.False(collector.Tells("IClockGrain/Tick"));
    }

    private static async Task Report(Town town, Metadata said)
    {
        var bounds = (await town.Client.City.GetCityAsync(new())).Bounds;
        var kind = (await town.Client.City.GetCatalogueAsync(new())).Kinds[0].Key;
        var middle = new Position { Lat = (bounds.South + bounds.North) / 2, Lon = (bounds.West + bounds.East) / 2, Crs = Crs.Wgs84 };
        await town.Client.Intake.ReportIncidentAsync(
            new() { Incident = new() { Source = "test", SourceId = "1", Kind = kind, Position = middle, Text = "a text that nobody may export" } }, said);
    }
}
