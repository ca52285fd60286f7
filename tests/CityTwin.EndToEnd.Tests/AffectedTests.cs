using System.Globalization;
using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Whom a place concerns, asked through the public door.</summary>
public sealed class AffectedTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private const double Degrees = 0.01;

    private readonly Town town = demo.Town;

    [Fact]
    public async Task A_polygon_concerns_every_area_that_it_touches_with_its_share()
    {
        var answer = await Ask(Yard(Degrees));

        Assert.True(answer.Areas.Count(area => area.Level == "community") > 1);
        foreach (var level in answer.Areas.GroupBy(area => area.Level))
        {
            Assert.Equal(1, level.Sum(area => area.Share) + answer.ShareOutside, tolerance: 1e-6);
            Assert.Equal(level.Select(area => area.Share).OrderDescending(), level.Select(area => area.Share));
        }

        Assert.True(answer.AreaSquareMetres > 100_000);
        Assert.Contains(answer.Areas, area => area.Code == answer.CommonAncestor);
        Assert.All((await Ask(Yard(Degrees), "community")).Areas, area => Assert.Equal("community", area.Level));
    }

    [Fact]
    public async Task A_line_in_the_shifted_system_of_map_providers_is_converted()
    {
        var plain = await Ask(Line(Crs.Cgcs2000));
        var shifted = await Ask(Line(Crs.Gcj02));

        Assert.True(plain.LengthMetres > 100);
        Assert.NotEqual(plain.Areas.Select(area => area.Amount), shifted.Areas.Select(area => area.Amount));
    }

    [Fact]
    public async Task A_geometry_that_means_no_place_is_refused_and_says_why()
    {
        await Refused("place.extent_missing", new() { Geometry = new() { Crs = Crs.Wgs84 } });
        await Refused("place.extent_missing", new());
        await Refused("incident.crs_missing", new() { Geometry = Line(Crs.Unspecified) });
        await Refused("place.extent_too_few_points", new() { Geometry = new() { Crs = Crs.Wgs84, Polygon = new() } });
        await Refused("place.outside_city", new() { Geometry = new() { Crs = Crs.Wgs84, Point = new() { Lat = 0, Lon = 0 } } });
        await Refused("area.level_unknown", new() { Geometry = Line(Crs.Wgs84), Level = "planet" });
        await Refused("place.near_invalid", new() { Geometry = Line(Crs.Wgs84), NearMetres = double.NaN });
    }

    [Fact]
    public async Task Who_lies_on_an_edge_is_told_by_whom_it_is_shared()
    {
        // From one community into the next: somewhere between them lies their edge.
        var line = await Ask(Line(Crs.Wgs84), "community", near: 1);
        Assert.True(line.Areas.Count > 1);

        var edges = new List<BorderEdge>();
        for (var step = 0; step <= 400; step++)
        {
            var found = await town.Client.Places.LocateAsync(new()
            {
                Position = new() { Lat = demo.Middle.Lat, Lon = demo.Middle.Lon + (Degrees * step / 400), Crs = Crs.Wgs84 },
            });
            Assert.True(found.Edge is null || found.MetresToBorder <= 30);
            edges.AddRange(found.Edge is { } edge ? [edge] : []);
        }

        Assert.NotEmpty(edges);
        Assert.All(edges, edge => Assert.Equal(edge.Key, string.Join('|', edge.Candidates.Select(area => area.Code).Order(StringComparer.Ordinal))));
        Assert.All(edges, edge => Assert.Equal(0, edge.Candidates[0].Metres));
    }

    [Fact]
    public async Task The_command_answers_alike_from_a_city_and_from_its_pack()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Folder, "yard.geojson");
        var ring = string.Join(", ", Yard(Degrees).Polygon.Rings[0].Vertices.Append(Yard(Degrees).Polygon.Rings[0].Vertices[0])
            .Select(vertex => string.Create(CultureInfo.InvariantCulture, $"[{vertex.Lon}, {vertex.Lat}]")));
        await File.WriteAllTextAsync(file, $$$"""{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""", TestContext.Current.CancellationToken);

        var city = await Run("affected", file, "--near", "50", "--address", town.Address);
        var pack = await Run("affected", file, "--near", "50", "--pack", Repository.Linjiang);

        Assert.Equal(0, city.ExitCode);
        Assert.Equal(city, pack);
        Assert.Contains("community", city.Output, StringComparison.Ordinal);
        Assert.Contains(" m²", city.Output, StringComparison.Ordinal);
    }

    private async Task<AffectedResponse> Ask(Geometry geometry, string level = "", double near = 0) =>
        await town.Client.Places.AffectedAsync(new() { Geometry = geometry, Level = level, NearMetres = near });

    private async Task Refused(string code, AffectedRequest request) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RpcException>(async () => await town.Client.Places.AffectedAsync(request))).RejectionCode());

    private static async Task<(int ExitCode, string Output)> Run(params string[] arguments)
    {
        await using var run = await TownProcess.RunToEnd(LivedTown.Citytwin, arguments);
        return (run.ExitCode, run.Output);
    }

    private Geometry Yard(double degrees) => new()
    {
        Crs = Crs.Wgs84,
        Polygon = new() { Rings = { new VertexList { Vertices = { At(0, 0), At(0, degrees), At(degrees, degrees), At(degrees, 0) } } } },
    };

    private Geometry Line(Crs crs) => new() { Crs = crs, Line = new() { Lines = { new VertexList { Vertices = { At(0, 0), At(0, Degrees) } } } } };

    private Vertex At(double north, double east) => new() { Lat = demo.Middle.Lat + north, Lon = demo.Middle.Lon + east };
}
