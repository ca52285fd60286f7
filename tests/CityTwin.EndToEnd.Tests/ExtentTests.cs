using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Incidents and cases whose place is a line or a surface, through the public door.</summary>
public sealed class ExtentTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private readonly CityTwinClient city = demo.Town.Client;

    [Fact]
    public async Task A_river_is_one_case_with_all_its_communities()
    {
        var report = Report("river", Line(0.02));
        report.AccuracyMetres = 5;
        var receipt = await Send(report);
        var place = (await city.Cases.GetCaseAsync(new() { Number = receipt.CaseNumber })).Case.Card.Place;

        Assert.Equal(receipt.Place, place);
        Assert.Equal(Geometry.ShapeOneofCase.Line, place.Extent.ShapeCase);
        Assert.True(place.Shares.Count > 1);
        Assert.Equal(place.Shares[0].Code, place.Areas[^1]);
        Assert.Equal(place.Shares.Select(touched => touched.Share).OrderDescending(), place.Shares.Select(touched => touched.Share));
        Assert.Equal(5, place.AccuracyMetres);

        var asked = await city.Places.AffectedAsync(new() { Geometry = Line(0.02), Level = "community" });
        Assert.Equal(asked.Areas.Select(area => area.Code), place.Shares.Select(touched => touched.Code));
    }

    [Fact]
    public async Task Lists_show_it_as_a_point_and_the_explanation_names_whom_it_touches()
    {
        var receipt = await Send(Report("lean", Line(0.02)));
        var listed = await city.Cases.ListCasesAsync(new() { PageSize = 1_000 });
        var told = await city.Cases.ExplainCaseAsync(new() { Number = receipt.CaseNumber });

        Assert.Null(listed.Cases.Single(card => card.Number == receipt.CaseNumber).Place.Extent);
        Assert.Contains(told.Steps[0].Details, detail => detail.Words.En.Contains("a line of 2 points; it touches", StringComparison.Ordinal));
        Assert.Contains(told.Steps[0].Details, detail => detail.Words.Zh.Contains("范围：线（2 个点）；涉及", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_retry_gets_the_same_receipt_and_another_geometry_under_its_id_is_refused()
    {
        var report = Report("retry", Line(0.01));
        var receipt = await Send(report);

        Assert.Equal(receipt, await Send(report));
        report.Geometry = Line(0.011);
        Assert.Equal("incident.id_reused", await Refusal(report));
    }

    [Fact]
    public async Task With_a_position_of_its_own_the_place_is_there_and_reaches_as_far_as_the_geometry()
    {
        var report = Report("both", Line(0.01));
        report.Position = demo.Middle;
        var receipt = await Send(report);

        Assert.Equal(demo.Middle.Lat, receipt.Place.Lat, tolerance: 1e-7);
        Assert.NotEmpty(receipt.Place.Shares);
        report = Report("apart", Line(0.01));
        report.Position = new Position { Lat = demo.Middle.Lat + 0.03, Lon = demo.Middle.Lon, Crs = Crs.Wgs84 };
        Assert.Equal("incident.geometry_elsewhere", await Refusal(report));
    }

    [Fact]
    public async Task What_is_no_place_is_refused_and_says_why()
    {
        Assert.Equal("incident.position_missing", await Refusal(Report("none", null)));
        Assert.Equal("place.extent_missing", await Refusal(Report("empty", new Geometry { Crs = Crs.Wgs84 })));
        Assert.Equal("incident.crs_missing", await Refusal(Report("crs", new Geometry { Line = Line(0.01).Line })));
        var wild = Report("wild", Line(0.01));
        wild.AccuracyMetres = 10_001;
        Assert.Equal("incident.accuracy_invalid", await Refusal(wild));
    }

    [Fact]
    public async Task The_journal_holds_against_itself()
    {
        await Send(Report("verify", Line(0.02)));
        await demo.Town.Verify();
    }

    private Incident Report(string id, Geometry? geometry) => new() { Source = "test", SourceId = $"extent-{id}", Kind = demo.Single.Key, Geometry = geometry };

    private async Task<Receipt> Send(Incident incident) => (await city.Intake.ReportIncidentAsync(new() { Incident = incident })).Receipt;

    private async Task<string?> Refusal(Incident incident) =>
        (await Assert.ThrowsAsync<RpcException>(() => Send(incident))).RejectionCode();

    private Geometry Line(double degrees) => new()
    {
        Crs = Crs.Wgs84,
        Line = new() { Lines = { new VertexList { Vertices = { At(0), At(degrees) } } } },
    };

    private Vertex At(double east) => new() { Lat = demo.Middle.Lat, Lon = demo.Middle.Lon + east };
}
