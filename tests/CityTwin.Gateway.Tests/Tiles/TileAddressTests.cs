using CityTwin.Gateway.Tiles;

namespace CityTwin.Gateway.Tests.Tiles;

/// <summary>Where tiles are, held against figures of the world's tile grid that anybody can look up.</summary>
public sealed class TileAddressTests
{
    [Fact]
    public void The_first_tile_is_the_whole_square_of_the_world()
    {
        var world = new TileAddress("areas", 0, 0, 0).Ground;

        Assert.Equal((-180.0, 180.0), (world.MinX, world.MaxX));
        Assert.Equal(85.0511287798, world.MaxY, tolerance: 1e-9);
        Assert.Equal(-85.0511287798, world.MinY, tolerance: 1e-9);
    }

    // Tiananmen: 13/6744/3104 in every web map.
    [Fact]
    public void A_known_place_is_in_the_tile_of_every_web_map()
    {
        var tile = TileAddress.Of("areas", 13, 39.9087, 116.3975);

        Assert.Equal((13, 6744, 3104), (tile.Zoom, tile.X, tile.Y));
        Assert.True(tile.Ground.Contains(116.3975, 39.9087));
        Assert.True(tile.Holds(39.9087, 116.3975));
        Assert.False((tile with { X = tile.X + 1 }).Holds(39.9087, 116.3975));
    }

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("20", "1048575", "1048575")]
    public void Numbers_of_the_grid_are_read(string zoom, string x, string y) => Assert.NotNull(TileAddress.Read("areas", zoom, x, y));

    [Theory]
    [InlineData("21", "0", "0"), InlineData("-1", "0", "0"), InlineData("1", "2", "0"), InlineData("1", "0", "2")]
    [InlineData("1", "-1", "0"), InlineData("1.0", "0", "0"), InlineData("", "0", "0"), InlineData("z", "0", "0")]
    [InlineData("1", " 1", "0"), InlineData("99999999999", "0", "0"), InlineData("32", "0", "0"), InlineData(null, "0", "0")]
    public void Other_numbers_are_no_tile(string? zoom, string x, string y) => Assert.Null(TileAddress.Read("areas", zoom, x, y));
}
