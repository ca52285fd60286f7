using CityTwin.Domain.Assets;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Places;
using CityTwin.Spatial.Tests.Support;

namespace CityTwin.Spatial.Tests;

/// <summary>Assets at and near a place.</summary>
public sealed class AssetIndexTests
{
    private static readonly CatalogueKey Lamp = new("t", SubjectKind.Component, "01037");
    private static readonly CatalogueKey River = new("t", SubjectKind.Matter, "10005");

    private static readonly Atlas Atlas = StripTown.With(
        Make("lamp-1", Lamp, StripTown.Point(500, 500)),
        Make("lamp-2", Lamp, StripTown.Point(510, 500)),
        Make("brook", River, StripTown.Line((0, 600), (900, 600))),
        Make("pond", River, StripTown.Polygon((2000, 500), (2400, 500), (2400, 900), (2000, 900))));

    [Theory]
    [InlineData(504, 500, 20, "lamp-1")]
    [InlineData(507, 500, 20, "lamp-2")]
    [InlineData(540, 500, 20, null)]
    [InlineData(540, 500, 31, "lamp-2")]
    [InlineData(500, 599, 20, null)]
    public void The_nearest_of_the_family_within_the_radius_is_found(double x, double y, double metres, string? id) =>
        Assert.Equal(id, Atlas.FindAsset(new MetricPoint(x, y), new CatalogueKey("t", SubjectKind.Matter, "01037"), metres)?.Asset.Id);

    [Fact]
    public void Within_a_surface_an_asset_is_no_distance_away()
    {
        var pond = Atlas.FindAsset(new MetricPoint(2200, 700), River, 0)!.Value;

        Assert.Equal(("pond", 0), (pond.Asset.Id, pond.Metres));
        Assert.Null(Atlas.FindAsset(new MetricPoint(2200, 700), Lamp, 500));
    }

    [Fact]
    public void A_place_names_the_assets_that_it_touches_and_those_near_by_nearest_first()
    {
        var yard = StripTown.Polygon((450, 450), (505, 450), (505, 610), (450, 610));

        Assert.Equal(["brook", "lamp-1"], Ask(yard, 0));
        Assert.Equal(["brook", "lamp-1", "lamp-2"], Ask(yard, 10));
        Assert.Equal(["pond"], Ask(StripTown.Polygon((2100, 600), (2110, 600), (2110, 610)), 0));
        Assert.Equal(["pond"], Ask(StripTown.Polygon((1900, 400), (2500, 400), (2500, 1000), (1900, 1000)), 0));
        Assert.Equal(["lamp-1"], Ask(StripTown.Point(499, 500), 2));
    }

    private static IEnumerable<string> Ask(Extent extent, double near) => Atlas.Affected(extent, null, near).Affected!.Assets.Select(it => it.Asset.Id);

    private static Asset Make(string id, CatalogueKey kind, Extent extent) => new(id, kind, Sample.Named(id), null, "keeper", extent);
}
