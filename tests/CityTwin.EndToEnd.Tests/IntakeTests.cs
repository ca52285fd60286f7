using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What the door takes, and what it says to what it does not take.</summary>
public sealed class IntakeTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly IntakeService.IntakeServiceClient intake = demo.Town.Client.Intake;

    public static TheoryData<string, string> Broken => new()
    {
        { "no source", "incident.source_invalid" },
        { "source with a blank", "incident.source_invalid" },
        { "long source", "incident.source_invalid" },
        { "no source id", "incident.source_id_invalid" },
        { "long source id", "incident.source_id_invalid" },
        { "no kind", "incident.kind_missing" },
        { "unknown kind", "incident.kind_unknown" },
        { "excluded kind", "incident.kind_unknown" },
        { "no position", "incident.position_missing" },
        { "no crs", "incident.crs_missing" },
        { "not a number", "place.impossible" },
        { "beyond the pole", "place.impossible" },
        { "another continent", "place.outside_city" },
        { "before 2000", "incident.reported_at_impossible" },
        { "impossible time", "incident.reported_at_impossible" },
        { "tomorrow", "incident.reported_at_future" },
        { "long text", "incident.text_too_long" },
        { "bell in the text", "incident.text_invalid" },
        { "long channel", "incident.channel_invalid" },
    };

    [Theory, MemberData(nameof(Broken))]
    public async Task A_broken_incident_is_refused_with_its_code(string fault, string code)
    {
        var refused = await Assert.ThrowsAsync<RpcException>(async () => await intake.ReportIncidentAsync(new() { Incident = Break(fault) }));

        Assert.Equal((StatusCode.InvalidArgument, code), (refused.StatusCode, refused.Reason()));
        Assert.NotEmpty(refused.Status.Detail);
    }

    [Fact]
    public async Task In_a_stream_the_others_go_on()
    {
        var call = intake.StreamIncidents(cancellationToken: TestContext.Current.CancellationToken);
        await call.RequestStream.WriteAsync(new() { Sequence = 7, Incidents = { demo.Incident("s1", demo.Single), Break("no kind"), demo.Incident("s2", demo.Single) } });
        await call.RequestStream.CompleteAsync();
        await call.ResponseStream.MoveNext(TestContext.Current.CancellationToken);

        var answer = call.ResponseStream.Current;
        Assert.Equal(7, answer.Sequence);
        Assert.NotNull(answer.Outcomes[0].Receipt);
        Assert.Equal("incident.kind_missing", answer.Outcomes[1].Refusal.Code);
        Assert.NotNull(answer.Outcomes[2].Receipt);
    }

    [Fact]
    public async Task A_retry_gets_the_receipt_of_the_first_time_also_after_the_case_went_on()
    {
        var incident = demo.Incident("retry", demo.Single);
        var first = (await intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;
        await demo.Town.Client.Cases.ReturnCaseAsync(new() { Command = new() { Number = first.CaseNumber }, Reason = "not ours" });

        Assert.Equal(first, (await intake.ReportIncidentAsync(new() { Incident = incident })).Receipt);
    }

    [Fact]
    public async Task An_id_used_again_for_something_else_is_refused()
    {
        await intake.ReportIncidentAsync(new() { Incident = demo.Incident("reused", demo.Single) });

        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await intake.ReportIncidentAsync(new() { Incident = demo.Incident("reused", demo.Merging) }));

        Assert.Equal("incident.id_reused", refused.Reason());
    }

    [Fact]
    public async Task The_same_incident_sent_many_times_at_once_is_taken_once()
    {
        var incident = demo.Incident("many", demo.Single);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => (await intake.ReportIncidentAsync(new() { Incident = incident })).Receipt));

        Assert.Single(receipts.Distinct());
    }

    [Fact]
    public async Task A_second_report_nearby_corroborates_and_says_why()
    {
        var first = (await intake.ReportIncidentAsync(new() { Incident = demo.Incident("near-1", demo.Merging) })).Receipt;
        var near = demo.Incident("near-2", demo.Merging);
        near.Position = new Position { Lat = demo.Middle.Lat + 0.00009, Lon = demo.Middle.Lon, Crs = Crs.Wgs84 };
        var second = (await intake.ReportIncidentAsync(new() { Incident = near })).Receipt;

        Assert.Equal((first.CaseNumber, Disposition.Corroborated), (second.CaseNumber, second.Disposition));
        Assert.InRange(second.MergedBecause.DistanceMetres, 9.5, 10.5);
        Assert.Equal(demo.Merging.MergeRadiusMetres, second.MergedBecause.RadiusMetres);
    }

    [Fact]
    public async Task A_point_declared_in_a_shifted_system_is_converted_and_the_original_is_kept()
    {
        var shifted = demo.Incident("shifted", demo.Single);
        shifted.Position = new Position { Lat = demo.Middle.Lat, Lon = demo.Middle.Lon, Crs = Crs.Gcj02 };
        var receipt = (await intake.ReportIncidentAsync(new() { Incident = shifted })).Receipt;

        Assert.NotEqual(demo.Middle.Lon, receipt.Place.Lon);
        var history = await demo.Town.Client.Cases.GetCaseHistoryAsync(new() { Number = receipt.CaseNumber });
        Assert.Contains("\"original\"", history.Events[0].DataJson, StringComparison.Ordinal);
    }

    private Incident Break(string fault)
    {
        var incident = demo.Incident($"broken {fault}", demo.Single);
        incident.Position = demo.Middle.Clone();
        switch (fault)
        {
            case "no source": incident.Source = string.Empty; break;
            case "source with a blank": incident.Source = "a b"; break;
            case "long source": incident.Source = new string('a', 65); break;
            case "no source id": incident.SourceId = string.Empty; break;
            case "long source id": incident.SourceId = new string('1', 129); break;
            case "no kind": incident.Kind = string.Empty; break;
            case "unknown kind": incident.Kind = "gbt47678.5-2026:matter:99999"; break;
            case "excluded kind": incident.Kind = "gbt47678.5-2026:matter:09003"; break;
            case "no position": incident.Position = null; break;
            case "no crs": incident.Position.Crs = Crs.Unspecified; break;
            case "not a number": incident.Position.Lat = double.NaN; break;
            case "beyond the pole": incident.Position.Lat = 91; break;
            case "another continent": (incident.Position.Lat, incident.Position.Lon) = (42.36, -71.06); break;
            case "before 2000": incident.ReportedAt = new Timestamp { Seconds = 900_000_000 }; break;
            case "impossible time": incident.ReportedAt = new Timestamp { Seconds = long.MaxValue }; break;
            case "tomorrow": incident.ReportedAt = TimeProvider.System.GetUtcNow().AddDays(1).ToTimestamp(); break;
            case "long text": incident.Text = new string('x', 501); break;
            case "bell in the text": incident.Text = "\a"; break;
            case "long channel": incident.Channel = new string('c', 65); break;
        }

        return incident;
    }
}
