using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using CsCheck;
using NetTopologySuite.Geometries;

namespace CityTwin.Spatial.Tests.Borders;

/// <summary>Edges as ground to draw say the same as edges asked point by point.</summary>
public sealed class EdgeZoneTests
{
    private const double Metres = 60;

    /// <summary>Round ends are polygons, and the strip is of unrounded borders.</summary>
    private const double ToleranceMetres = 0.5;

    private static readonly Atlas Crinkled = new CrinkledTiling(columns: 4, rows: 4).Atlas();
    private static readonly Gen<MetricPoint> Points = Gen.Select(Gen.Double[-200, 3_000], Gen.Double[-200, 3_800], (x, y) => new MetricPoint(x, y));

    [Fact]
    public void A_point_lies_in_the_strips_of_exactly_the_pairs_that_its_edge_names()
    {
        var zones = Crinkled.EdgeZonesIn(Crinkled.Envelope, Metres);
        var strips = 0;
        Points.Sample(
            point =>
            {
                var spot = SpotOf(point);
                var found = zones.Where(zone => zone.Shape.Intersects(spot)).SelectMany(zone => zone.Communities).ToHashSet();
                Assert.Subset(CodesAround(point, Metres + ToleranceMetres), found);
                Assert.Subset(found, CodesAround(point, Metres - ToleranceMetres));
                Interlocked.Add(ref strips, found.Count);
            },
            iter: 2_000);
        Assert.True(strips > 100, "The points met hardly any strip.");
    }

    [Fact]
    public void A_window_shows_the_same_ground_as_the_whole_city()
    {
        var window = Crinkled.Envelope.Copy();
        window.ExpandBy(-0.35 * window.Width, -0.35 * window.Height);
        var (part, whole) = (Crinkled.EdgeZonesIn(window, Metres), Crinkled.EdgeZonesIn(Crinkled.Envelope, Metres));
        Assert.InRange(part.Count, 1, whole.Count - 1);

        Points.Sample(
            point =>
            {
                var spot = SpotOf(point);
                if (window.Contains(spot.Coordinate))
                {
                    Assert.Equal(PairsAt(whole, spot), PairsAt(part, spot));
                }
            },
            iter: 2_000);
    }

    [Fact]
    public void A_strip_knows_who_is_above_both_sides() => Assert.All(
        Crinkled.EdgeZonesIn(Crinkled.Envelope, Metres),
        zone => Assert.Equal(Crinkled.LowestCommonAncestor(zone.Communities), zone.CommonAncestor));

    [Fact]
    public void Where_the_pack_says_zero_metres_there_are_no_strips() => Assert.Empty(Crinkled.EdgeZonesIn(Crinkled.Envelope, 0));

    private static HashSet<string> CodesAround(MetricPoint point, double metres) =>
        Crinkled.EdgeOf(point, metres)?.Candidates.Select(near => near.Area.Code).ToHashSet() ?? [];

    private static string[] PairsAt(IReadOnlyList<CityTwin.Spatial.Borders.EdgeZone> zones, Point spot) =>
        [.. zones.Where(zone => zone.Shape.Intersects(spot)).Select(zone => string.Join('|', zone.Communities))];

    private static Point SpotOf(MetricPoint point)
    {
        var (lat, lon, _) = Crinkled.Unproject(point);
        return SpatialModel.Shapes.CreatePoint(new Coordinate(lon, lat));
    }
}
