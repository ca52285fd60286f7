using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;
using CsCheck;
using static CityTwin.Spatial.Tests.Support.StripTown;

namespace CityTwin.Spatial.Tests.Sharing;

/// <summary>A place that is more than a point still has one: where reports of the same are looked for.</summary>
public sealed class LocateExtentTests
{
    private const double CentimetreOfRounding = 0.02;

    [Fact]
    public void The_point_lies_on_the_shape_within_the_community_with_the_largest_share()
    {
        var (place, at, _) = StripTown.Atlas.LocateExtent(Polygon((990, 100), (1015, 100), (1015, 1900), (990, 1900)));

        Assert.Equal(["sample", "d1", "c2"], place!.Areas);
        Assert.Equal(["c2", "c1"], place.Shares!.Select(touched => touched.Area));
        Assert.Equal(1, place.Shares!.Sum(touched => touched.Share), tolerance: 1e-8);
        Assert.InRange(at.X, 1000, 1015);
        Assert.InRange(at.Y, 100, 1900);
    }

    [Fact]
    public void Far_from_all_borders_the_point_lies_within_the_shape_too()
    {
        // An angle whose middle of gravity lies outside it.
        var angle = Polygon((2100, 100), (2900, 100), (2900, 120), (2120, 120), (2120, 900), (2100, 900));
        var (place, at, _) = StripTown.Atlas.LocateExtent(angle);

        Assert.Equal("c3", place!.LowestArea);
        Assert.Equal(0, StripTown.Atlas.MetresTo(angle, at));
    }

    [Fact]
    public void A_part_outside_the_city_is_what_the_shares_lack()
    {
        var place = StripTown.Atlas.LocateExtent(Line((900, 2500), (-300, 2500))).Place!;

        Assert.Equal("north", place.LowestArea);
        Assert.Equal(0.75, place.Shares!.Single().Share, tolerance: 1e-4);
    }

    [Fact]
    public void A_line_along_a_border_has_a_point_all_the_same() =>
        Assert.NotNull(StripTown.Atlas.LocateExtent(Line((1000, 100), (1000, 1900))).Place);

    [Fact]
    public void A_shape_outside_the_city_has_none() =>
        Assert.Equal("place.outside_city", StripTown.Atlas.LocateExtent(Line((-100, 100), (-200, 100))).Refused?.Code);

    [Fact]
    public void Distances_to_a_shape_are_measured_from_outside_only()
    {
        var yard = Polygon((2100, 100), (2200, 100), (2200, 200), (2100, 200));

        Assert.Equal(0, StripTown.Atlas.MetresTo(yard, new MetricPoint(2150, 150)));
        Assert.Equal(50, StripTown.Atlas.MetresTo(yard, new MetricPoint(2250, 150)), CentimetreOfRounding);
        Assert.Equal(30, StripTown.Atlas.MetresTo(Line((2100, 100), (2200, 100)), new MetricPoint(2150, 130)), CentimetreOfRounding);
    }

    [Fact]
    public void The_point_is_always_on_the_shape_and_its_community_among_the_largest()
    {
        // Off the borders of the town, along which seven decimals would decide.
        var points = Gen.Select(Gen.Double[-200, 5200], Gen.Double[-200, 3200], (x, y) => (x + 0.37, y + 0.41));
        points.Array[2, 8].Where(line => line.Select(at => (Math.Round(at.Item1), Math.Round(at.Item2))).Distinct().Count() > 1).Sample(
            line =>
            {
                var extent = Line(line);
                if (StripTown.Atlas.LocateExtent(extent) is not { Place: { } place, Metric: var at })
                {
                    return;
                }

                Assert.InRange(StripTown.Atlas.MetresTo(extent, at), 0, CentimetreOfRounding);
                Assert.Equal(place.Shares![0].Area, place.LowestArea);
                Assert.Equal(Ask(extent).Areas.Select(area => area.Area.Code), place.Shares.Select(touched => touched.Area));
            },
            iter: 500);
    }
}
