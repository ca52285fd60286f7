using CityTwin.Domain.Places;

namespace CityTwin.Domain.Tests.Places;

public sealed class ExtentReadingTests
{
    [Fact]
    public void An_open_ring_is_closed_and_repeated_vertices_are_left_out()
    {
        var read = Polygon((0, 0), (0, 1), (0, 1), (1, 1), (1, 0));

        Assert.Null(read.Refused);
        Assert.Equal([new(0, 0), new(0, 1), new(1, 1), new(1, 0), new Vertex(0, 0)], read.Extent!.Parts[0]);
    }

    [Fact]
    public void Degrees_are_rounded_to_seven_decimals() =>
        Assert.Equal(new Vertex(30.1234568, 117), Read(ExtentKind.Point, (30.12345678, 117.00000001)).Extent!.First);

    [Fact]
    public void A_hole_that_touches_its_ring_with_a_corner_is_sound() => Assert.Null(
        ExtentReading.Of(ExtentKind.Polygon, [Ring((0, 0), (0, 2), (2, 2), (2, 0)), Ring((0, 0), (1, 0.5), (0.5, 1))]).Refused);

    [Fact]
    public void A_bow_tie_crosses_itself() => Refused("place.extent_crosses_itself", Polygon((0, 0), (1, 1), (1, 0), (0, 1)));

    [Fact]
    public void A_spike_that_runs_back_along_itself_crosses_itself() =>
        Refused("place.extent_crosses_itself", Polygon((0, 0), (0, 1), (0, 2), (0, 1), (1, 1)));

    [Fact]
    public void A_hole_that_reaches_out_of_its_ring_crosses_it() => Refused(
        "place.extent_crosses_itself",
        ExtentReading.Of(ExtentKind.Polygon, [Ring((0, 0), (0, 2), (2, 2), (2, 0)), Ring((1, 1), (1, 3), (1.5, 1))]));

    [Fact]
    public void A_line_may_cross_itself() => Assert.Null(Read(ExtentKind.Line, (0, 0), (1, 1), (1, 0), (0, 1)).Refused);

    [Fact]
    public void Too_few_points_are_refused()
    {
        Refused("place.extent_too_few_points", ExtentReading.Of(ExtentKind.Line, []));
        Refused("place.extent_too_few_points", Read(ExtentKind.Point, (0, 0), (1, 1)));
        Refused("place.extent_too_few_points", Read(ExtentKind.Line, (0, 0), (0.00000001, 0)));
        Refused("place.extent_too_few_points", Polygon((0, 0), (1, 1), (0, 0)));
    }

    [Fact]
    public void A_point_that_is_not_on_earth_is_refused()
    {
        Refused("place.extent_impossible", Read(ExtentKind.Line, (0, 0), (91, 0)));
        Refused("place.extent_impossible", Read(ExtentKind.Line, (0, 0), (double.NaN, 0)));
        Refused("place.extent_impossible", Read(ExtentKind.Line, (0, double.PositiveInfinity), (0, 0)));
    }

    [Fact]
    public void A_geometry_has_limits()
    {
        Refused("place.extent_too_large", Read(ExtentKind.Line, (0, 0), (0, 3.1)));
        Refused("place.extent_too_many_vertices", Read(ExtentKind.Line, [.. Enumerable.Range(0, 2_001).Select(n => (n * 0.001, 0.0))]));
        Refused("place.extent_too_many_parts", ExtentReading.Of(ExtentKind.Line, [.. Enumerable.Repeat(Ring((0, 0), (1, 1)), 101)]));
        Assert.Null(Read(ExtentKind.Line, [.. Enumerable.Range(0, 2_000).Select(n => (n * 0.001, 0.0))]).Refused);
    }

    private static void Refused(string code, ExtentReading read)
    {
        Assert.Equal(code, read.Refused?.Code);
        Assert.Null(read.Extent);
    }

    private static ExtentReading Polygon(params (double Lat, double Lon)[] ring) => Read(ExtentKind.Polygon, ring);

    private static ExtentReading Read(ExtentKind kind, params (double Lat, double Lon)[] part) => ExtentReading.Of(kind, [Ring(part)]);

    private static Vertex[] Ring(params (double Lat, double Lon)[] part) => [.. part.Select(it => new Vertex(it.Lat, it.Lon))];
}
