using CityTwin.CityPacks.Redrawing;
using CityTwin.Domain.Cities;
using CityTwin.Spatial;
using NetTopologySuite.Geometries;
using static CityTwin.CityPacks.Tests.Redrawing.RedrawnTiny;

namespace CityTwin.CityPacks.Tests.Redrawing;

public sealed class MapComparisonTests
{
    [Fact]
    public void A_map_is_no_different_from_itself() => Assert.Empty(MapComparison.Between(TinyCity.Pack, TinyCity.Pack));

    [Fact]
    public void A_ward_split_in_two_vanishes_into_its_parts()
    {
        var redrawn = Redrawn(areas => [.. areas.Where(area => area.Area.Code != "W1"), Ward("W11", "W", 116.00, 116.0025), Ward("W12", "W", 116.0025, 116.01)]);

        Assert.Equal(["W1: Vanishes", "W11: Appears", "W12: Appears"], Told(redrawn));
        Assert.Equal([("W12", 0.75), ("W11", 0.25)], Ground(redrawn[0]));
        Assert.Equal([("W1", 1)], Ground(redrawn[1]));
        Assert.Equal((1, redrawn[0].SquareMetresBefore), (redrawn[0].ShareChanged, redrawn[0].SquareMetresLost));
    }

    [Fact]
    public void Two_wards_merged_vanish_into_the_new_one()
    {
        var redrawn = Redrawn(areas => [.. areas.Where(area => area.Area.Code is not ("W1" or "W2")), Ward("W3", "W", 116.00, 116.02)]);

        Assert.Equal(["W1: Vanishes", "W2: Vanishes", "W3: Appears"], Told(redrawn));
        Assert.Equal([("W3", 1)], Ground(redrawn[0]));
        Assert.Equal([("W1", 0.5), ("W2", 0.5)], Ground(redrawn[2]));
    }

    [Fact]
    public void A_border_that_moves_is_told_on_both_sides_with_ground_and_share()
    {
        var redrawn = Redrawn(areas => [.. areas.Select(area => area.Area.Code switch
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
        var redrawn = Assert.Single(Redrawn(areas => [.. areas.Select(area => area.Area.Code == "E2" ? area with { Area = area.Area with { Code = "E9" } } : area)]));

        Assert.Equal([AreaChange.Code], redrawn.Changes);
        Assert.Equal(("E2", "E9", 0.0), (redrawn.Before!.Code, redrawn.After!.Code, redrawn.ShareChanged));
        Assert.Empty(redrawn.Ground);
    }

    [Fact]
    public void Two_areas_that_exchange_their_ground_are_two_borders_that_move()
    {
        var redrawn = Redrawn(areas => [.. areas.Select(area => area.Area.Code switch
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
        var redrawn = Redrawn(areas => [.. areas.Select(area => area.Area.Code == "W2"
            ? area with { Area = area.Area with { Parent = "E", Names = new Names(null, "Elsewhere"), Since = new(2027, 1, 1) } }
            : area)]);

        Assert.Equal(["W2: Parent Names Dates"], Told(redrawn));
        Assert.Equal((0, 0), (redrawn[0].SquareMetresLost, redrawn[0].SquareMetresGained));
    }

    [Fact]
    public void An_area_of_another_level_is_told_once()
    {
        var redrawn = Redrawn(areas => [.. areas.Select(area => area.Area.Code == "W2" ? area with { Area = area.Area with { Level = "district", Parent = "tiny" } } : area)]);

        Assert.Equal(["W2: Level Parent"], Told(redrawn));
    }

    [Fact]
    public void A_border_that_is_only_drawn_with_more_corners_does_not_move()
    {
        var corners = new Coordinate[] { new(116.00, 40.00), new(116.005, 40.00), new(116.01, 40.00), new(116.01, 40.02), new(116.00, 40.02), new(116.00, 40.00) };

        Assert.Empty(Redrawn(areas => [.. areas.Select(area =>
            area.Area.Code == "W1" ? area with { Shape = area.Shape.Factory.CreatePolygon(corners) } : area)]));
    }

    private static IReadOnlyList<RedrawnArea> Redrawn(Func<IReadOnlyList<AreaShape>, IReadOnlyList<AreaShape>> draw) =>
        MapComparison.Between(TinyCity.Pack, RedrawnTiny.Pack(draw));

    private static IEnumerable<string> Told(IEnumerable<RedrawnArea> areas) => areas.Select(area => $"{area.Code}: {string.Join(' ', area.Changes)}");

    private static IEnumerable<(string Area, double Share)> Ground(RedrawnArea area) => area.Ground.Select(share => (share.Area, Math.Round(share.Share, 4)));
}
