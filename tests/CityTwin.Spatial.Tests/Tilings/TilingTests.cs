using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Tilings;

/// <summary>Each point has exactly one community and one cell, wherever it lies.</summary>
public sealed class TilingTests
{
    private const int Points = 1_000_000;

    private static readonly CrinkledTiling City = new(columns: 9, rows: 9);
    private static readonly Atlas Whole = City.Atlas();
    private static readonly Claimant[] Claimants = [.. Whole.Communities.Select(community => Claimant.Of(community.Code, Whole.ShapeOf(community.Code)))];

    [Fact]
    public void A_million_points_inside_and_on_borders_have_exactly_one_owner()
    {
        var inCity = Claimant.Of(Sample.CityCode, Whole.ShapeOf(Sample.CityCode));
        var outside = 0;

        foreach (var point in RandomPoints(Points * 6 / 10).Concat(BorderPoints(Points * 4 / 10)))
        {
            var claims = Claimants.Where(claimant => claimant.Claims(point)).Select(claimant => claimant.Code).ToArray();
            var found = Whole.TryFindCell(point, out var community, out var col, out var row);

            Assert.True(claims.Length == (inCity.Claims(point) ? 1 : 0), $"{point} is claimed by {claims.Length}: {string.Join(", ", claims)}.");
            Assert.True(found == (claims.Length == 1), $"{point}: found {found}, claimed by {claims.Length}.");
            outside += found ? 0 : 1;

            if (found)
            {
                Assert.Equal(claims[0], Whole.Communities[community].Code);
                Assert.True(IsInSquare(point, col, row), $"{point} is not in square {col}, {row}.");
            }
        }

        Assert.InRange(outside, 1, Points / 2);
    }

    [Fact]
    public void The_owner_of_an_inner_point_is_the_one_NetTopologySuite_finds()
    {
        foreach (var point in RandomPoints(100_000))
        {
            var inside = Claimants.Where(claimant => claimant.Place(point) is Location.Interior).Select(claimant => claimant.Code).ToArray();

            if (inside.Length > 0)
            {
                Assert.True(Whole.TryFindCell(point, out var community, out _, out _));
                Assert.Equal([Whole.Communities[community].Code], inside);
            }
        }
    }

    [Fact]
    public void A_point_on_a_border_belongs_to_one_of_its_neighbours()
    {
        var onBorder = 0;

        foreach (var point in BorderPoints(50_000))
        {
            if (Whole.TryFindCell(point, out var community, out _, out _))
            {
                var place = Claimants[community].Place(point);
                Assert.NotEqual(Location.Exterior, place);
                onBorder += place is Location.Boundary ? 1 : 0;
            }
        }

        Assert.InRange(onBorder, 5_000, 50_000);
    }

    private static bool IsInSquare(MetricPoint point, int col, int row) =>
        point.X >= col * 100.0 && point.X < (col + 1) * 100.0 && point.Y >= row * 100.0 && point.Y < (row + 1) * 100.0;

    private static IEnumerable<MetricPoint> RandomPoints(int count)
    {
        var random = new Random(1);
        var bounds = MetricPlane.Of(Whole, Whole.ShapeOf(Sample.CityCode)).EnvelopeInternal;

        for (var n = 0; n < count; n++)
        {
            yield return MetricPlane.PointAt(
                bounds.MinX + (random.NextDouble() * bounds.Width),
                bounds.MinY + (random.NextDouble() * bounds.Height));
        }
    }

    /// <summary>Vertices, middles of edges, and points within a few millimetres of them.</summary>
    private static IEnumerable<MetricPoint> BorderPoints(int count)
    {
        var random = new Random(2);
        var rings = Claimants.Select(claimant => claimant.Shape.Coordinates).ToArray();

        for (var n = 0; n < count; n++)
        {
            var ring = rings[random.Next(rings.Length)];
            var vertex = random.Next(ring.Length - 1);
            var (one, other) = (ring[vertex], ring[vertex + 1]);
            var along = random.Next(5) / 4.0;
            var (asideX, asideY) = random.Next(2) == 0 ? (0, 0) : (random.Next(-2, 3), random.Next(-2, 3));

            yield return MetricPlane.PointAt(
                one.X + (along * (other.X - one.X)) + asideX,
                one.Y + (along * (other.Y - one.Y)) + asideY);
        }
    }

    /// <summary>One community that knows of no other: an atlas of its own says whether it claims a point.</summary>
    private sealed record Claimant(string Code, Geometry Shape, Atlas Own, IndexedPointInAreaLocator Locator)
    {
        public static Claimant Of(string code, Geometry shape)
        {
            var own = Atlas.Build(City.City, [Sample.Root(shape), Sample.District("d", shape), Sample.Community("c", "d", shape)], []);
            var metric = MetricPlane.Of(own, shape);
            return new Claimant(code, metric, own, new IndexedPointInAreaLocator(metric));
        }

        public bool Claims(MetricPoint point) =>
            Shape.EnvelopeInternal.Contains(MetricPlane.Of(point)) && Own.TryFindCell(point, out _, out _, out _);

        public Location Place(MetricPoint point) =>
            Shape.EnvelopeInternal.Contains(MetricPlane.Of(point)) ? Locator.Locate(MetricPlane.Of(point)) : Location.Exterior;
    }
}
