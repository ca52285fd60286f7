using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>What the door takes, once each and in its place.</summary>
public sealed class IntakeTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly IntakeService.IntakeServiceClient intake = demo.Town.Client.Intake;

    [Fact]
    public async Task A_retry_gets_the_receipt_of_the_first_time_also_after_the_case_went_on()
    {
        var incident = demo.Incident("retry", demo.Single);
        var first = (await intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;
        await demo.Town.Client.Work.ReturnWorkAsync(new()
        {
            Command = Steps.By(first, first.Lead), Claim = new() { Reason = ReturnReason.NoAuthority, Basis = "not ours" },
        });

        Assert.Equal(first, (await intake.ReportIncidentAsync(new() { Incident = incident })).Receipt);
    }

    [Fact]
    public async Task An_id_used_again_for_something_else_is_refused()
    {
        await intake.ReportIncidentAsync(new() { Incident = demo.Incident("reused", demo.Single) });

        var refused = await Assert.ThrowsAsync<RpcException>(
            async () => await intake.ReportIncidentAsync(new() { Incident = demo.Incident("reused", demo.Merging) }));

        Assert.Equal("incident.id_reused", refused.RejectionCode());
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
    public async Task A_report_right_after_the_end_of_its_case_opens_the_next_one()
    {
        var numbers = new List<string>();
        for (var round = 0; round < 10; round++)
        {
            var incident = demo.Incident($"ended-{round}", demo.Merging);
            incident.Position = new Position { Lat = demo.Middle.Lat + 0.01, Lon = demo.Middle.Lon, Crs = Crs.Wgs84 };
            var receipt = (await intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;
            Assert.Equal(Disposition.Opened, receipt.Disposition);

            await demo.Town.Client.Solve(receipt);
            numbers.Add(receipt.CaseNumber);
        }

        Assert.Distinct(numbers);
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
}
