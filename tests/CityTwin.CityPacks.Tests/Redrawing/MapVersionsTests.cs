using CityTwin.CityPacks.Redrawing;
using CityTwin.Domain.Places;
using CityTwin.Domain.Redrawing;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Tests.Redrawing;

public sealed class MapVersionsTests
{
    [Fact]
    public void Cases_are_found_again_on_the_two_atlases()
    {
        var (from, to) = (VersionOf(TinyCity.Pack), VersionOf(WithoutE2));
        PlacedCase At(long id, double lon) => new(id, "tiny:matter:pothole", from.PlaceOf(new Place(40.01, lon, "x@1.1", [], []))!, IsOpen: true, "w-office");

        PlacedCase[] cases = [At(1, 116.005), At(2, 116.011), At(3, 116.019), At(4, 116.035)];
        var preview = RedrawPreview.Between(from, to, cases, now: new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

        Assert.Equal([new MovedCases("E2", null, 1, 0), new MovedCases("W2", "W1", 1, 0)], preview.Moves);
    }

    [Fact]
    public void A_place_that_is_more_than_a_point_lies_where_most_of_it_does()
    {
        var (from, to) = (VersionOf(TinyCity.Pack), VersionOf(WithoutE2));
        var road = new Extent(ExtentKind.Line, [[new(40.01, 116.009), new(40.01, 116.0122)]]);
        var recorded = new Place(40.01, 116.0095, "x@1.1", [], [], Extent: road);

        Assert.Equal(("W2", "W1"), (from.PlaceOf(recorded)!.LowestArea, to.PlaceOf(recorded)!.LowestArea));
        Assert.Equal(("W1", "W1"), (from.PlaceOf(recorded with { Extent = null })!.LowestArea, to.PlaceOf(recorded with { Extent = null })!.LowestArea));
    }

    /// <summary>The easternmost community is let go, and W1 takes a quarter of W2.</summary>
    private static CityPack WithoutE2 { get; } = RedrawnTiny.Pack(areas =>
    [
        .. areas.Where(area => area.Area.Code != "E2").Select(area => area.Area.Code switch
        {
            "W1" => RedrawnTiny.Ward("W1", "W", 116.00, 116.0125),
            "W2" => RedrawnTiny.Ward("W2", "W", 116.0125, 116.02),
            _ => area,
        }),
    ]);

    private static BoundaryVersion VersionOf(CityPack pack) => MapVersions.Of(pack.Rules, Atlas.Build(pack.Rules.City, pack.Areas, pack.Overlays));
}
