using CityTwin.Domain.Places;
using CityTwin.Spatial.Fences;
using CityTwin.Spatial.Tests.Support;
using CsCheck;

namespace CityTwin.Spatial.Tests.Fences;

/// <summary>Ground that somebody watches, and finding whose it is.</summary>
public sealed class FenceTests
{
    private static readonly Atlas Town = StripTown.Atlas;
    private static readonly MetricPoint Middle = Town.Project(Town.Envelope.Centre.Y, Town.Envelope.Centre.X);

    private static readonly Gen<MetricPoint> NearMiddle =
        Gen.Select(Gen.Double[-2_000, 2_000], Gen.Double[-2_000, 2_000], (x, y) => new MetricPoint(Middle.X + x, Middle.Y + y));

    [Fact]
    public void A_polygon_holds_what_lies_in_it_and_its_hole_does_not()
    {
        var fence = Town.MakeFence(Polygon(Square(Middle, 200), Square(Middle, 50)), 0);

        Assert.True(fence.Contains(Off(100, 0)));
        Assert.False(fence.Contains(Middle));
        Assert.False(fence.Contains(Off(201, 0)));
    }

    [Fact]
    public void A_corridor_holds_what_is_no_further_from_the_line_than_that()
    {
        var fence = Town.MakeFence(new Extent(ExtentKind.Line, [[At(Off(-500, 0)), At(Off(500, 0))]]), 30);

        Assert.True(fence.Contains(Off(0, 29.5)));
        Assert.True(fence.Contains(Off(520, 0)));
        Assert.False(fence.Contains(Off(0, 30.5)));
        Assert.False(fence.Contains(Off(531, 0)));
    }

    [Fact]
    public void A_point_with_a_corridor_is_a_disc() => NearMiddle.Sample(point =>
        Math.Abs(point.DistanceTo(Middle) - 700) < 0.1
        || Town.MakeFence(new Extent(ExtentKind.Point, [[At(Middle)]]), 700).Contains(point) == point.DistanceTo(Middle) < 700);

    [Fact]
    public void The_index_finds_the_same_fences_as_asking_each() => Gen.Select(NearMiddle.Array[1, 40], Gen.Double[20, 900], NearMiddle).Sample((middles, half, point) =>
    {
        var fences = middles.Select((middle, n) => (Fence: Town.MakeFence(Polygon(Square(middle, half)), n % 2 == 0 ? 0 : 40), Owner: $"{n}")).ToList();
        var index = new FenceIndex<string>();
        fences.ForEach(it => index.Add(it.Fence, it.Owner));
        var all = index.Around(point).Order().ToList();
        fences.Where((_, n) => n % 3 == 0).ToList().ForEach(it => index.Remove(it.Fence, it.Owner));
        return all.SequenceEqual(fences.Where(it => it.Fence.Contains(point)).Select(it => it.Owner).Order())
            && index.Around(point).Order().SequenceEqual(fences.Where((it, n) => n % 3 != 0 && it.Fence.Contains(point)).Select(it => it.Owner).Order())
            && index.Count == fences.Count - ((fences.Count + 2) / 3);
    });

    private static MetricPoint Off(double east, double north) => new(Middle.X + east, Middle.Y + north);

    private static Extent Polygon(params IReadOnlyList<Vertex>[] rings) => new(ExtentKind.Polygon, rings);

    private static Vertex[] Square(MetricPoint middle, double half) =>
    [
        .. new[] { (-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1) }.Select(corner => At(new MetricPoint(middle.X + (corner.Item1 * half), middle.Y + (corner.Item2 * half)))),
    ];

    private static Vertex At(MetricPoint point)
    {
        var degrees = Town.Unproject(point);
        return new Vertex(degrees.Lat, degrees.Lon);
    }
}
