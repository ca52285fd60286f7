using CityTwin.Client;
using CityTwin.EndToEnd.Tests.Support;
using CityTwin.Protocol.V1;
using Grpc.Core;

namespace CityTwin.EndToEnd.Tests;

/// <summary>Where the cells of the grid lie, asked through the public door.</summary>
public sealed class CellTests(DemoTown demo) : IClassFixture<DemoTown>
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly CityTwinClient city = demo.Town.Client;

    [Fact]
    public async Task The_square_of_a_cell_holds_the_point_that_is_in_the_cell_and_is_as_large_as_the_city_says()
    {
        var place = (await city.Places.LocateAsync(new() { Position = demo.Middle }, cancellationToken: Cancel)).Place;
        var metres = (await city.City.GetCityAsync(new(), cancellationToken: Cancel)).CellMetres;

        var corners = (await Ask(place.Cell)).Squares.Single().Corners;

        Assert.Equal(4, corners.Count);
        Assert.InRange(place.Lat, corners[0].Lat, corners[2].Lat);
        Assert.InRange(place.Lon, corners[0].Lon, corners[2].Lon);
        var ring = new VertexList { Vertices = { corners } };
        var surface = (await city.Places.AffectedAsync(new() { Geometry = new() { Crs = Crs.Wgs84, Polygon = new() { Rings = { ring } } } }, cancellationToken: Cancel)).AreaSquareMetres;
        Assert.Equal(metres * metres, surface, tolerance: metres * metres * 0.001);
    }

    [Fact]
    public async Task Squares_come_in_the_order_in_which_their_cells_are_named_and_neighbours_share_a_side()
    {
        var cell = (await city.Places.LocateAsync(new() { Position = demo.Middle }, cancellationToken: Cancel)).Place.Cell;
        var (community, numbers) = (cell.Split('@')[0], cell.Split('@')[1].Split('.').Select(int.Parse).ToArray());
        var east = $"{community}@{numbers[0] + 1}.{numbers[1]}";

        var squares = (await Ask(east, cell)).Squares;

        Assert.Equal([east, cell], squares.Select(square => square.Cell));
        Assert.Equal((squares[1].Corners[1], squares[1].Corners[2]), (squares[0].Corners[0], squares[0].Corners[3]));
    }

    [Fact]
    public async Task What_is_no_cell_has_a_code()
    {
        var community = (await city.Places.LocateAsync(new() { Position = demo.Middle }, cancellationToken: Cancel)).Place.Areas[^1];

        await Refused();
        await Refused("somewhere");
        await Refused("nowhere@1.1");
        await Refused($"{community[..6]}@1.1");
        await Refused($"{community}@2000000000.1");
        await Refused([.. Enumerable.Repeat($"{community}@1.1", 1_001)]);
    }

    private async Task<GetCellsResponse> Ask(params string[] cells) => await city.Places.GetCellsAsync(new() { Cells = { cells } }, cancellationToken: Cancel);

    private async Task Refused(params string[] cells) =>
        Assert.Equal("place.cell_invalid", (await Assert.ThrowsAsync<RpcException>(() => Ask(cells))).RejectionCode());
}
