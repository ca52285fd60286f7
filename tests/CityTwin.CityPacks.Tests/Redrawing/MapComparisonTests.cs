using CityTwin.CityPacks.Redrawing;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Places;
using CityTwin.Domain.Redrawing;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;

namespace CityTwin.CityPacks.Tests.Redrawing;

/// <summary>The tiny city redrawn. Its four communities stand side by side: W1, W2 | E1, E2, each 0.01 degrees wide.</summary>
public sealed class MapComparisonTests
{
    [Fact]
    public void A_map_is_no_different_from_itself() => Assert.Empty(MapComparison.Between(TinyCity.Pack, TinyCity.Pack));

    [Fact]
    public void A_ward_split_in_two_vanishes_into_its_parts()
    {
        var redrawn = Redraw(areas => [.. areas.Where(area => area.Area.Code != "W1"), Ward("W11", "W", 116.00, 116.0025), Ward("W12", "W", 116.0025, 116.01)]);

        Assert.Equal(["W1: Vanishes", "W11: Appears", "W12: Appears"], Told(redrawn));
        Assert.Equal([("W12", 0.75), ("W11", 0.25)], Ground(redrawn[0]));
        Assert.Equal([("W1", 1)], Ground(redrawn[1]));
        Assert.Equal((1, redrawn[0].SquareMetresBefore), (redrawn[0].ShareChanged, redrawn[0].SquareMetresLost));
    }

    [Fact]
    public void Two_wards_merged_vanish_into_the_new_one()
    {
        var redrawn = Redraw(areas => [.. areas.Where(area => area.Area.Code is not ("W1" or "W2")), Ward("W3", "W", 116.00, 116.02)]);

        Assert.Equal(["W1: Vanishes", "W2: Vanishes", "W3: Appears"], Told(redrawn));
        Assert.Equal([("W3", 1)], Ground(redrawn[0]));
        Assert.Equal([("W1", 0.5), ("W2", 0.5)], Ground(redrawn[2]));
    }

    [Fact]
    public void A_border_that_moves_is_told_on_both_sides_with_ground_and_share()
    {
        var redrawn = Redraw(areas => [.. areas.Select(area => area.Area.Code switch
        {
            "W1" => Ward("W1", "W", 116.00, 116.0125),
            "W2" => Ward("W2", "W", 116.0125, 116.02),
            _ => area,
        })]);

        Assert.Equal(["W1: Border", "W2: Border"], Told(redrawn));
        Assert.Equal([("W1", 1)], Ground(redrawn[0]));
        Assert.Equal([("W2", 0.75), ("W1", 0.25)], Ground(redrawn[1]));
        Assert.Equal((0.2, 0.25), (Math.Round(redrawn[0].ShareChanged, 4), Math.Round(redrawn[1].ShareChanged, 4)));
        Assert.Equal(redrawn[1].SquareMetresBefore / 4, redrawn[1].SquareMetresLost, tolerance: 10);
        Assert.Equal((redrawn[1].SquareMetresLost, 0), (redrawn[0].SquareMetresGained, redrawn[0].SquareMetresLost));
    }

    [Fact]
    public void The_same_ground_under_another_code_is_one_area_that_is_coded_otherwise()
    {
        var redrawn = Assert.Single(Redraw(areas => [.. areas.Select(area => area.Area.Code == "E2" ? area with { Area = area.Area with { Code = "E9" } } : area)]));

        Assert.Equal([AreaChange.Code], redrawn.Changes);
        Assert.Equal(("E2", "E9", 0.0), (redrawn.Before!.Code, redrawn.After!.Code, redrawn.ShareChanged));
        Assert.Empty(redrawn.Ground);
    }

    [Fact]
    public void Two_areas_that_exchange_their_ground_are_two_borders_that_move()
    {
        var redrawn = Redraw(areas => [.. areas.Select(area => area.Area.Code switch
        {
            "W1" => Ward("W1", "W", 116.01, 116.02),
            "W2" => Ward("W2", "W", 116.00, 116.01),
            _ => area,
        })]);

        Assert.Equal(["W1: Border", "W2: Border"], Told(redrawn));
        Assert.Equal([("W2", 1)], Ground(redrawn[0]));
        Assert.Equal(1, redrawn[0].ShareChanged, tolerance: 1e-9);
    }

    [Fact]
    public void Other_names_another_parent_and_other_dates_are_told_and_leave_the_border_alone()
    {
        var redrawn = Redraw(areas => [.. areas.Select(area => area.Area.Code == "W2"
            ? area with { Area = area.Area with { Parent = "E", Names = new Names(null, "Elsewhere"), Since = new(2027, 1, 1) } }
            : area)]);

        Assert.Equal(["W2: Parent Names Dates"], Told(redrawn));
        Assert.Equal((0, 0), (redrawn[0].SquareMetresLost, redrawn[0].SquareMetresGained));
    }

    [Fact]
    public void An_area_of_another_level_is_told_once()
    {
        var redrawn = Redraw(areas => [.. areas.Select(area => area.Area.Code == "W2" ? area with { Area = area.Area with { Level = "district", Parent = "tiny" } } : area)]);

        Assert.Equal(["W2: Level Parent"], Told(redrawn));
    }

    [Fact]
    public void A_border_that_is_only_drawn_with_more_corners_does_not_move()
    {
        var corners = new Coordinate[] { new(116.00, 40.00), new(116.005, 40.00), new(116.01, 40.00), new(116.01, 40.02), new(116.00, 40.02), new(116.00, 40.00) };

        Assert.Empty(Redraw(areas => [.. areas.Select(area => area.Area.Code == "W1" ? area with { Shape = area.Shape.Factory.CreatePolygon(corners) } : area)]));
    }

    [Fact]
    public void Cases_are_found_again_on_the_two_atlases()
    {
        var (from, to) = (VersionOf(TinyCity.Pack), VersionOf(WithoutE2));
        PlacedCase At(long id, double lon) => new(id, "tiny:matter:pothole", from.PlaceOf(new Place(40.01, lon, "x@1.1", [], []))!, IsOpen: true, "w-office");

        var preview = RedrawPreview.Between(from, to, [At(1, 116.005), At(2, 116.011), At(3, 116.019), At(4, 116.035)], new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero));

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
    private static CityPack WithoutE2 { get; } = Redrawn(areas =>
    [
        .. areas.Where(area => area.Area.Code != "E2").Select(area => area.Area.Code switch
        {
            "W1" => Ward("W1", "W", 116.00, 116.0125),
            "W2" => Ward("W2", "W", 116.0125, 116.02),
            _ => area,
        }),
    ]);

    private static BoundaryVersion VersionOf(CityPack pack) => MapVersions.Of(pack.Rules, Atlas.Build(pack.Rules.City, pack.Areas, pack.Overlays));

    private static IReadOnlyList<RedrawnArea> Redraw(Func<IReadOnlyList<AreaShape>, IReadOnlyList<AreaShape>> draw) => MapComparison.Between(TinyCity.Pack, Redrawn(draw));

    private static CityPack Redrawn(Func<IReadOnlyList<AreaShape>, IReadOnlyList<AreaShape>> draw)
    {
        var (rules, areas) = (TinyCity.Pack.Rules, draw(TinyCity.Pack.Areas));
        return new CityPack(
            new CityRules(rules.City, [.. areas.Select(area => area.Area)], rules.Organisations, rules.Catalogue, rules.Calendar), areas, TinyCity.Pack.Overlays);
    }

    private static AreaShape Ward(string code, string district, double west, double east) =>
        new(new Area(code, "community", district, new Names(null, $"Area {code}")), TinyCity.Box(west, 40.00, east, 40.02));

    private static IEnumerable<string> Told(IEnumerable<RedrawnArea> areas) => areas.Select(area => $"{area.Code}: {string.Join(' ', area.Changes)}");

    private static IEnumerable<(string Area, double Share)> Ground(RedrawnArea area) => area.Ground.Select(share => (share.Area, Math.Round(share.Share, 4)));
}
