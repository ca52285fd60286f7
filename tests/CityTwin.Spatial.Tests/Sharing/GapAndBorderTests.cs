using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Spatial.Tests.Sharing;

/// <summary>Ground between communities, and borders that run level with the map.</summary>
public sealed class GapAndBorderTests
{
    private const double Metre = 1e-5 / 1.11319;

    [Fact]
    public void A_narrow_gap_between_two_communities_falls_to_the_nearest_and_the_sum_stays_one()
    {
        // A brook, 20 m wide, runs from south to north through (0, 0).
        var atlas = Build(
            ("west", Sample.Box(-500 * Metre, -500 * Metre, -10 * Metre, 500 * Metre)),
            ("east", Sample.Box(10 * Metre, -500 * Metre, 500 * Metre, 500 * Metre)));

        var (brook, across) = (Share(atlas, (-8, -100), (2, -100), (2, 100), (-8, 100)), Share(atlas, (-40, -50), (80, -50), (80, 50), (-40, 50)));

        Assert.Equal(["west"], brook.Areas.Select(area => area.Area.Code));
        Assert.Equal(1, across.Areas.Sum(area => area.Share), tolerance: 1e-12);
        Assert.Equal(0, across.OutsideShare);
    }

    [Fact]
    public void Wide_water_that_no_community_answers_for_is_outside()
    {
        var atlas = Build(
            ("west", Sample.Box(-500 * Metre, -500 * Metre, -100 * Metre, 500 * Metre)),
            ("east", Sample.Box(100 * Metre, -500 * Metre, 500 * Metre, 500 * Metre)));

        var across = Share(atlas, (-150, -50), (50, -50), (50, 50), (-150, 50));

        Assert.Equal(["west"], across.Areas.Select(area => area.Area.Code));
        Assert.Equal(0.75, across.OutsideShare, tolerance: 1e-3);
    }

    [Fact]
    public void A_border_that_runs_level_divides_a_polygon_that_begins_east_of_its_end()
    {
        // Both ends of the border are equally far from the meridian, so it is level to the millimetre.
        var atlas = Build(
            ("north", Sample.Box(-500 * Metre, 0, 500 * Metre, 500 * Metre)),
            ("south", Sample.Box(-500 * Metre, -500 * Metre, 500 * Metre, 0)));

        var across = Share(atlas, (100, -30), (200, -30), (200, 10), (100, 10));

        Assert.Equal(["south", "north"], across.Areas.Select(area => area.Area.Code));
        Assert.Equal(0.75, across.Areas[0].Share, tolerance: 1e-3);
    }

    [Fact]
    public void Ground_that_two_communities_claim_is_counted_once_for_the_earlier()
    {
        var atlas = Build(
            ("a", Sample.Box(-500 * Metre, -500 * Metre, 50 * Metre, 500 * Metre)),
            ("b", Sample.Box(-50 * Metre, -500 * Metre, 500 * Metre, 500 * Metre)));

        var across = Share(atlas, (-100, -50), (100, -50), (100, 50), (-100, 50));

        Assert.Equal(["a", "b"], across.Areas.Select(area => area.Area.Code));
        Assert.Equal([0.75, 0.25], across.Areas.Select(area => Math.Round(area.Share, 3)));
    }

    private static Atlas Build(params (string Code, NetTopologySuite.Geometries.Polygon Shape)[] communities)
    {
        var city = Sample.Box(-500 * Metre, -500 * Metre, 500 * Metre, 500 * Metre);
        return Atlas.Build(
            Sample.City(0, 0),
            [Sample.Root(city), Sample.District("d", city), .. communities.Select(it => Sample.Community(it.Code, "d", it.Shape))],
            []);
    }

    private static Affected Share(Atlas atlas, params (double X, double Y)[] ring) => atlas.Affected(
        ExtentReading.Of(ExtentKind.Polygon, [[.. ring.Select(corner => new Vertex(corner.Y * Metre, corner.X * Metre))]]).Extent!, "community", 0).Affected!;
}
