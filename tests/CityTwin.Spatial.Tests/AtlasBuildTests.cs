using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests;

/// <summary>Packs are checked before; what still does not fit together stops the atlas with a sentence.</summary>
public sealed class AtlasBuildTests
{
    private static readonly City City = Sample.City(meridian: 0, originLat: 0);
    private static readonly Polygon Land = Sample.Box(0, 0, 0.01, 0.01);
    private static readonly AreaShape[] Sound = [Sample.Root(Land), Sample.District("d", Land), Sample.Community("c", "d", Land)];

    [Fact]
    public void A_second_city_is_refused() =>
        AssertRefused("exactly one", [.. Sound, new AreaShape(new Area("other", "city", Parent: null, Sample.Named("Other")), Land)]);

    [Fact]
    public void A_missing_parent_is_named() =>
        AssertRefused("'nowhere'", [.. Sound, Sample.Community("lost", "nowhere", Land)]);

    [Fact]
    public void Areas_above_each_other_are_refused() =>
        AssertRefused("above itself", [.. Sound, Sample.Community("hen", "egg", Land), Sample.Community("egg", "hen", Land)]);

    [Fact]
    public void A_city_needs_a_community() =>
        AssertRefused("'community'", [.. Sound.SkipLast(1)]);

    [Fact]
    public void A_line_is_no_area() =>
        AssertRefused("LinearRing", [.. Sound, Sample.Community("line", "d", Land.Shell.Copy())]);

    [Fact]
    public void A_speck_is_no_area() =>
        AssertRefused("smaller than a millimetre", [.. Sound, Sample.Community("speck", "d", Sample.Box(0, 0, 1e-10, 1e-10))]);

    [Fact]
    public void An_area_far_from_the_meridian_is_refused() =>
        AssertRefused("meridian", [.. Sound, Sample.Community("far", "d", Sample.Box(4, 0, 4.01, 0.01))]);

    [Fact]
    public void A_large_city_gets_a_coarser_raster_and_the_same_cells()
    {
        var wide = Sample.Box(-2, -2, 2, 2);
        var atlas = Atlas.Build(City, [Sample.Root(wide), Sample.District("d", wide), Sample.Community("c", "d", wide)], []);

        Assert.True(atlas.TryFindCell(new MetricPoint(123_456, -123_456), out _, out var col, out var row));
        Assert.Equal((1234, -1235), (col, row));
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var tiling = new CrinkledTiling(columns: 4, rows: 4);
        var (alone, shared) = (tiling.Atlas(), tiling.Atlas());
        var random = new Random(3);
        var points = Enumerable.Range(0, 20_000)
            .Select(_ => new GeoPoint(39.9 + (0.032 * random.NextDouble()), 116.4 + (0.032 * random.NextDouble()), Crs.Wgs84))
            .ToList();

        var answers = points.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(point => Answer(shared, point)).ToList();

        Assert.Equal(points.Select(point => Answer(alone, point)), answers);
    }

    private static (string? Cell, double Border) Answer(Atlas atlas, GeoPoint point)
    {
        var (place, metric, _) = atlas.Locate(point);
        return (place?.Cell, atlas.MetresToBorder(metric));
    }

    private static void AssertRefused(string says, IReadOnlyList<AreaShape> areas) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => Atlas.Build(City, areas, [])).Message, StringComparison.Ordinal);
}
