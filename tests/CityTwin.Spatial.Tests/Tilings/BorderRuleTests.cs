using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Tilings;

/// <summary>The rule at the very edge: west and south belong to a square or shape, east and north do not.</summary>
public sealed class BorderRuleTests
{
    private const double Metre = 1e-5;

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(99.999, 99.999, 0, 0)]
    [InlineData(100, 99.999, 1, 0)]
    [InlineData(99.999, 100, 0, 1)]
    [InlineData(-0.001, 0, -1, 0)]
    [InlineData(-100, -100, -1, -1)]
    [InlineData(-100.001, -200, -2, -2)]
    public void A_square_owns_its_west_and_south_edge(double x, double y, int expectedCol, int expectedRow)
    {
        var atlas = Cities(("a", Around(1000)));

        Assert.True(atlas.TryFindCell(new MetricPoint(x, y), out _, out var col, out var row));
        Assert.Equal((expectedCol, expectedRow), (col, row));
    }

    [Fact]
    public void A_point_where_three_communities_meet_belongs_to_exactly_one()
    {
        var (west, east, north) = (-300 * Metre, 300 * Metre, 300 * Metre);
        var atlas = Cities(
            ("north", Sample.Polygon((west, 0), (0, 0), (east, 0), (east, north), (west, north))),
            ("southeast", Sample.Polygon((0, 0), (0, -north), (east, -north), (east, 0))),
            ("southwest", Sample.Polygon((0, 0), (west, 0), (west, -north), (0, -north))));

        Assert.Equal("north", OwnerOf(atlas, 0, 0));
        Assert.Equal("southeast", OwnerOf(atlas, 0, -0.001));
        Assert.Equal("southwest", OwnerOf(atlas, -0.001, -0.001));
        Assert.Equal("north", OwnerOf(atlas, -0.001, 0));
    }

    [Fact]
    public void An_enclave_belongs_to_itself_and_its_border_to_one_of_both()
    {
        var inner = Around(100);
        var outer = SpatialModel.Shapes.CreatePolygon(Around(500).Shell, [inner.Shell]);
        var atlas = Cities(("inner", inner), ("outer", outer));
        var side = atlas.Project(100 * Metre, 100 * Metre).X;

        Assert.Equal("inner", OwnerOf(atlas, 0, 0));
        Assert.Equal("outer", OwnerOf(atlas, side + 0.001, 0));
        Assert.Equal("inner", OwnerOf(atlas, side - 0.001, 0));
        Assert.Equal("inner", OwnerOf(atlas, Math.Ceiling(-side * 1000) / 1000, 0));
        Assert.NotNull(OwnerOf(atlas, side, 0));
    }

    [Fact]
    public void Where_two_communities_overlap_the_smaller_code_owns_the_land()
    {
        var (one, other) = (Sample.Box(-0.003, -0.003, 0.001, 0.003), Sample.Box(-0.001, -0.003, 0.003, 0.003));

        Assert.Equal("a", OwnerOf(Cities(("a", one), ("b", other)), 0, 0));
        Assert.Equal("a", OwnerOf(Cities(("b", one), ("a", other)), 0, 0));
        Assert.Equal("A", OwnerOf(Cities(("a", one), ("A", other)), 0, 0));
    }

    [Fact]
    public void A_community_of_several_parts_owns_all_of_them()
    {
        var atlas = Cities(
            ("islands", SpatialModel.Shapes.CreateMultiPolygon([Sample.Box(-0.003, 0, -0.002, 0.001), Sample.Box(0.002, 0, 0.003, 0.001)])),
            ("between", Sample.Box(-0.002, 0, 0.002, 0.001)));

        Assert.Equal(["islands", "between", "islands"], new double[] { -250, 0, 250 }.Select(x => OwnerOf(atlas, x, 50)));
    }

    private static string? OwnerOf(Atlas atlas, double x, double y) =>
        atlas.TryFindCell(new MetricPoint(x, y), out var community, out _, out _) ? atlas.Communities[community].Code : null;

    private static Polygon Around(double metres) => Sample.Box(-metres * Metre, -metres * Metre, metres * Metre, metres * Metre);

    private static Atlas Cities(params (string Code, Geometry Shape)[] communities)
    {
        var whole = Around(2_000);
        return Atlas.Build(
            Sample.City(meridian: 0, originLat: 0),
            [
                Sample.Root(whole),
                Sample.District("d", whole),
                .. communities.Select(community => Sample.Community(community.Code, "d", community.Shape)),
            ],
            []);
    }
}
