using CityTwin.CityPacks;
using CityTwin.Simulator.DemoCity;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace CityTwin.Simulator.Tests.DemoCity;

public sealed class MapTests
{
    // One square metre at this latitude, in square degrees.
    private const double SquareMetre = 1 / (110_860.0 * 96_300);

    private static readonly CityPack Linjiang = DemoCityMaker.Draw(DemoCityMaker.ShippedSeed);

    public static TheoryData<ulong> Seeds => [DemoCityMaker.ShippedSeed, 1, 2, 20, 21, ulong.MaxValue];

    [Theory, MemberData(nameof(Seeds))]
    public void A_city_has_three_districts_twelve_streets_and_sixty_communities(ulong seed)
    {
        var city = DemoCityMaker.Draw(seed);

        Assert.Equal([1, 3, 12, 60], city.Rules.City.Levels.Select(level => Level(city, level.Id).Count));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Each_level_covers_the_city_without_gap_or_overlap(ulong seed)
    {
        var city = DemoCityMaker.Draw(seed);
        var whole = Assert.IsType<Polygon>(Level(city, "city").Single().Shape);
        Assert.Equal(0, whole.NumInteriorRings);

        foreach (var level in city.Rules.City.Levels)
        {
            var shapes = Level(city, level.Id).Select(area => area.Shape).ToList();
            Assert.All(shapes, shape => Assert.True(shape.IsValid));
            Assert.Equal(whole.Area, shapes.Sum(shape => shape.Area), SquareMetre);
            Assert.Equal(whole.Area, OverlayNGRobust.Union(shapes).Area, SquareMetre);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_area_lies_in_its_parent(ulong seed)
    {
        var city = DemoCityMaker.Draw(seed);
        var shapes = city.Areas.ToDictionary(area => area.Area.Code, area => area.Shape);

        Assert.All(
            city.Areas.Where(area => area.Area.Parent is not null),
            area => Assert.True(shapes[area.Area.Parent!].Covers(area.Shape), area.Area.Code));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Only_the_enclave_lies_apart_and_it_is_wholly_enclosed_by_another_district(ulong seed)
    {
        var city = DemoCityMaker.Draw(seed);
        var enclave = Level(city, "community").Single(area => area.Area.Names.Zh == "江钢社区");
        var host = Level(city, "community").Single(area => ((Polygon)area.Shape).NumInteriorRings > 0);

        Assert.Equal(((Polygon)enclave.Shape).ExteriorRing.Normalized(), ((Polygon)host.Shape).GetInteriorRingN(0).Normalized());
        Assert.NotEqual(enclave.Area.Code[..6], host.Area.Code[..6]);
        Assert.Equal(
            [enclave.Area.Code[..6], enclave.Area.Parent],
            city.Areas.Where(area => area.Shape is MultiPolygon).Select(area => area.Area.Code));
    }

    [Fact]
    public void The_river_parts_the_districts_and_never_runs_straight()
    {
        var districts = Level(Linjiang, "district");
        var (north, south) = (districts[0].Shape, districts[2].Shape);
        var river = north.Boundary.Intersection(south.Boundary).Difference(Level(Linjiang, "community").Single(area => area.Area.Names.Zh == "江钢社区").Shape);
        var crossing = river.EnvelopeInternal;

        Assert.True(crossing.Width > 0.08, "The river is the border over more than eight kilometres.");
        Assert.True(river.Length > 1.05 * crossing.Width, "The river meanders.");
        Assert.True(north.Touches(south) && districts[1].Shape.Touches(north) && districts[1].Shape.Touches(south));
    }

    [Fact]
    public void Communities_are_small_in_the_middle_and_large_outside()
    {
        var byDistance = Level(Linjiang, "community").Select(area => area.Shape).OrderBy(shape => shape.Centroid.Coordinate.Distance(Middle)).ToList();

        Assert.True(byDistance.Take(15).Average(shape => shape.Area) * 3 < byDistance.TakeLast(15).Average(shape => shape.Area));
    }

    [Fact]
    public void The_city_measures_about_twenty_by_sixteen_kilometres()
    {
        var box = Level(Linjiang, "city").Single().Shape.EnvelopeInternal;

        Assert.InRange(box.Width * 96.3, 17, 23);
        Assert.InRange(box.Height * 110.86, 14, 18);
        Assert.True(box.Contains(Middle));
    }

    private static Coordinate Middle =>
        new(Linjiang.Rules.City.DefaultPoints[0].Lon, Linjiang.Rules.City.DefaultPoints[0].Lat);

    private static List<AreaShape> Level(CityPack city, string level) => [.. city.Areas.Where(area => area.Area.Level == level)];
}
