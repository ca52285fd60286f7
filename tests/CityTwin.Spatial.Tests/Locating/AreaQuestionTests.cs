using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Spatial.Tests.Locating;

public sealed class AreaQuestionTests
{
    private static readonly CrinkledTiling City = new(columns: 3, rows: 3);
    private static readonly Atlas Atlas = City.Atlas();

    [Theory]
    [InlineData("d00", "d00-00", "d00-01")]
    [InlineData("sample", "d00-00", "d01-00")]
    [InlineData("d00", "d00", "d00-02")]
    [InlineData("d02-02", "d02-02", "d02-02")]
    [InlineData("sample", "d00-00", "d00-01", "sample")]
    public void Areas_share_a_lowest_common_ancestor(string expected, params string[] codes) =>
        Assert.Equal(expected, Atlas.LowestCommonAncestor(codes));

    [Fact]
    public void An_unknown_area_has_no_ancestor() =>
        Assert.Throws<ArgumentException>(() => Atlas.LowestCommonAncestor(["d00-00", "nowhere"]));

    [Fact]
    public void An_enclave_belongs_to_the_district_of_its_code_not_to_the_one_around_it()
    {
        var hole = Atlas.ShapeOf("enclave").Centroid;
        var place = Atlas.Locate(new GeoPoint(hole.Y, hole.X, Crs.Wgs84)).Place!;

        Assert.Equal(["sample", "d01", "enclave"], place.Areas);
        Assert.Equal("sample", Atlas.LowestCommonAncestor(["enclave", "d00-00"]));
    }

    [Fact]
    public void Areas_know_each_other()
    {
        Assert.Equal("sample", Atlas.Root.Code);
        Assert.Equal(["d00", "d01", "d02"], Atlas.Children("sample").Select(area => area.Code));
        Assert.Equal(["d01-00", "d01-01", "d01-02", "enclave"], Atlas.Children("d01").Select(area => area.Code));
        Assert.Empty(Atlas.Children("enclave"));
        Assert.Equal("d01", Atlas.FindArea("enclave")?.Parent);
        Assert.Null(Atlas.FindArea("nowhere"));
        Assert.Equal(10, Atlas.Communities.Count);
        Assert.True(Atlas.Envelope.Contains(Atlas.ShapeOf("sample").EnvelopeInternal));
    }

    [Fact]
    public void Distance_to_the_border_is_the_distance_NetTopologySuite_measures()
    {
        var random = new Random(5);
        var bounds = MetricPlane.Of(Atlas, Atlas.ShapeOf(Sample.CityCode)).EnvelopeInternal;
        bounds.ExpandBy(3_000_000);
        var borders = SpatialModel.Shapes.BuildGeometry([.. Atlas.Communities.Select(area => MetricPlane.Of(Atlas, Atlas.ShapeOf(area.Code)).Boundary)]);

        for (var n = 0; n < 500; n++)
        {
            var point = MetricPlane.PointAt(bounds.MinX + (random.NextDouble() * bounds.Width), bounds.MinY + (random.NextDouble() * bounds.Height));
            var expected = borders.Distance(SpatialModel.Shapes.CreatePoint(MetricPlane.Of(point))) / 1000;
            Assert.Equal(expected, Atlas.MetresToBorder(point), tolerance: 1e-6);
        }
    }

    [Fact]
    public void Areas_within_a_distance_are_those_NetTopologySuite_finds_nearest_first()
    {
        var random = new Random(6);
        var bounds = MetricPlane.Of(Atlas, Atlas.ShapeOf(Sample.CityCode)).EnvelopeInternal;
        var shapes = Atlas.Areas.ToDictionary(area => area.Code, area => MetricPlane.Of(Atlas, Atlas.ShapeOf(area.Code)));

        for (var n = 0; n < 300; n++)
        {
            var point = MetricPlane.PointAt(bounds.MinX + (random.NextDouble() * bounds.Width), bounds.MinY + (random.NextDouble() * bounds.Height));
            var spot = SpatialModel.Shapes.CreatePoint(MetricPlane.Of(point));
            var near = Atlas.AreasWithin(point, 200, "community");

            Assert.Equal(
                Atlas.Communities.Where(area => shapes[area.Code].Distance(spot) <= 200_000).Select(area => area.Code),
                near.Select(area => area.Area.Code).Order(StringComparer.Ordinal));
            Assert.All(near, area => Assert.Equal(shapes[area.Area.Code].Distance(spot) / 1000, area.Metres, tolerance: 1e-6));
            Assert.Equal(near.OrderBy(area => area.Metres), near);
        }
    }

    [Fact]
    public void Areas_above_are_as_near_as_their_nearest_community()
    {
        var hole = Atlas.ShapeOf("enclave").Centroid;
        var near = Atlas.AreasWithin(Atlas.Project(hole.Y, hole.X), 150, level: null);

        Assert.Equal(["d01", "enclave", "sample", "d00", "d00-00"], near.Select(area => area.Area.Code));
        Assert.Equal([0, 0, 0], near.Take(3).Select(area => area.Metres));
        Assert.Equal(near[3].Metres, near[4].Metres);
        Assert.Equal(["d01", "d00"], Atlas.AreasWithin(Atlas.Project(hole.Y, hole.X), 150, "district").Select(area => area.Area.Code));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_search_has_a_limit(double metres) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Atlas.AreasWithin(default, metres, level: null));
}
