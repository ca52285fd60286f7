using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using CsCheck;

namespace CityTwin.Spatial.Tests.Borders;

/// <summary>Which communities meet around a point.</summary>
public sealed class EdgeTests
{
    private static readonly Atlas Crinkled = new CrinkledTiling(columns: 4, rows: 4).Atlas();
    private static readonly Gen<MetricPoint> Points = Gen.Select(Gen.Double[-500, 3_500], Gen.Double[-500, 4_200], MetricPlaneAt);

    [Fact]
    public void Where_three_communities_meet_all_three_are_candidates()
    {
        var edge = StripTown.Atlas.EdgeOf(new MetricPoint(1005, 1990), 30)!;

        Assert.Equal("c1|c2|north", edge.Key);
        Assert.Equal(["c2", "c1", "north"], edge.Candidates.Select(candidate => candidate.Area.Code));
        Assert.Equal([0, 5, 10], edge.Candidates.Select(candidate => Math.Round(candidate.Metres)));
        Assert.Equal("sample", edge.CommonAncestor);
    }

    [Fact]
    public void An_enclave_and_the_community_around_it_share_an_edge_on_both_sides()
    {
        var (inside, outside) = (StripTown.Atlas.EdgeOf(new MetricPoint(1410, 1000), 30)!, StripTown.Atlas.EdgeOf(new MetricPoint(1390, 1000), 30)!);

        Assert.Equal(("c2|enclave", "c2|enclave"), (inside.Key, outside.Key));
        Assert.Equal(("enclave", "c2"), (inside.Candidates[0].Area.Code, outside.Candidates[0].Area.Code));
        Assert.Equal("sample", inside.CommonAncestor);
    }

    [Theory]
    [InlineData(1500, 500)]
    [InlineData(1040, 500)]
    [InlineData(10, 500)]
    [InlineData(-10, 500)]
    [InlineData(-5000, 500)]
    public void Deep_inside_and_on_the_outer_border_there_is_no_edge(double x, double y) =>
        Assert.Null(StripTown.Atlas.EdgeOf(new MetricPoint(x, y), 30));

    [Fact]
    public void Within_one_district_the_district_is_above_the_edge() =>
        Assert.Equal("d1", StripTown.Atlas.EdgeOf(new MetricPoint(2001, 500), 30)!.CommonAncestor);

    [Fact]
    public void The_candidates_are_those_whose_polygons_NetTopologySuite_finds_so_near()
    {
        var shapes = Crinkled.Communities.ToDictionary(area => area.Code, area => MetricPlane.Of(Crinkled, Crinkled.ShapeOf(area.Code)));
        Gen.Select(Points, Gen.Double[1, 400]).Sample(
            (point, metres) =>
            {
                var spot = SpatialModel.Shapes.CreatePoint(MetricPlane.Of(point));
                var expected = Crinkled.Communities.Where(area => shapes[area.Code].Distance(spot) <= metres * 1000).Select(area => area.Code).ToList();
                var edge = Crinkled.EdgeOf(point, metres);

                Assert.Equal(expected.Count < 2 ? null : string.Join('|', expected), edge?.Key);
                Assert.All(edge?.Candidates ?? [], near => Assert.Equal(shapes[near.Area.Code].Distance(spot) / 1000, near.Metres, tolerance: 1e-6));
                Assert.Equal(edge?.Candidates.OrderBy(near => near.Metres), edge?.Candidates);
            },
            iter: 2_000);
    }

    [Fact]
    public void A_wider_disc_never_loses_a_candidate() => Gen.Select(Points, Gen.Double[1, 300], Gen.Double[0, 300]).Sample(
        (point, metres, more) => Assert.Superset(
            Crinkled.EdgeOf(point, metres)?.Candidates.Select(near => near.Area.Code).ToHashSet() ?? [],
            Crinkled.EdgeOf(point, metres + more)?.Candidates.Select(near => near.Area.Code).ToHashSet() ?? []),
        iter: 1_000);

    [Fact]
    public void Where_there_is_no_edge_nothing_is_allocated()
    {
        var points = Enumerable.Range(0, 50).SelectMany(x => Enumerable.Range(0, 30).Select(y => new MetricPoint(x * 100, y * 100)))
            .Where(point => StripTown.Atlas.EdgeOf(point, 30) is null).ToList();
        var before = GC.GetAllocatedBytesForCurrentThread();

        foreach (var point in points)
        {
            StripTown.Atlas.EdgeOf(point, 30);
        }

        Assert.True(points.Count > 1_000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static MetricPoint MetricPlaneAt(double x, double y) => MetricPlane.PointAt(x * 1000, y * 1000);
}
