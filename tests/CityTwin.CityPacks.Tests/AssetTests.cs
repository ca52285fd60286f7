namespace CityTwin.CityPacks.Tests;

/// <summary>The register of managed components: what is wrong is named by file, row or feature, and field.</summary>
public sealed class AssetTests
{
    private const string Lamp = "lamp-1,tiny:component:lamp,一号灯,Lamp 1,roads,e-office,40.005,116.005";

    [Theory]
    [InlineData("pack.kind_unknown", "tiny:component:lamp", "tiny:component:lantern")]
    [InlineData("pack.organisation_unknown", ",roads,e-office,", ",roads,nobody,")]
    [InlineData("pack.organisation_unknown", ",roads,e-office,", ",roads,,")]
    [InlineData("pack.organisation_unknown", ",roads,e-office,", ",nobody,e-office,")]
    [InlineData("pack.field_value", "lamp-1,", "Lamp 1,")]
    [InlineData("pack.name_missing", ",一号灯,Lamp 1,", ",,,")]
    [InlineData("pack.asset_repeated", Lamp, Lamp + "\n" + Lamp)]
    [InlineData("pack.asset_place", "40.005,116.005", ",")]
    [InlineData("pack.asset_place", "40.005,116.005", "40.005,")]
    [InlineData("pack.asset_place", "40.005,116.005", "north,116.005")]
    [InlineData("pack.asset_place", "40.005,116.005", "140.005,116.005")]
    [InlineData("pack.asset_place", ",roads,,\npond", ",roads,40.001,116.001\npond")]
    [InlineData("pack.unknown_column", ",keeper,lat,lon", ",keeper,lat,lon,height", "pack.bad_csv")]
    public void A_broken_row_is_refused(string code, string find, string replace, params string[] alsoAllowed) =>
        BrokenPackTests.AssertRefused(TinyCity.WithAssets, code, "assets.csv", find, replace, alsoAllowed);

    [Theory]
    [InlineData("pack.asset_shape", "\"MultiLineString\"", "\"GeometryCollection\"", "pack.asset_place")]
    [InlineData("pack.asset_shape", "[116.011,40.012]", "[116.011]", "pack.asset_place")]
    [InlineData("pack.asset_shape", "[116.012,40.01],", "", "pack.asset_place")]
    [InlineData("pack.asset_repeated", "\"id\":\"pond\"", "\"id\":\"river\"", "pack.asset_place")]
    [InlineData("pack.feature", "\"id\":\"pond\"", "\"id\":7", "pack.asset_place")]
    [InlineData("pack.feature_collection", "\"features\":[", "\"things\":[", "pack.asset_place")]
    public void A_broken_shape_is_refused(string code, string find, string replace, params string[] alsoAllowed) =>
        BrokenPackTests.AssertRefused(TinyCity.WithAssets, code, "assets.geojson", find, replace, alsoAllowed);

    [Fact]
    public void An_asset_outside_the_city_is_a_warning()
    {
        using var pack = new PackOnDisk(TinyCity.WithAssets);
        pack.Change("assets.csv", "40.005,116.005", "41.005,116.005");

        var warning = Assert.Single(CityPackReader.Read(pack.Folder).Findings, finding => finding.Code == "pack.asset_outside_city");
        Assert.Equal("lamp-1", warning.Where);
    }

    [Fact]
    public void A_changed_register_needs_a_restart()
    {
        using var moved = new PackOnDisk(TinyCity.WithAssets);
        moved.Change("assets.csv", "40.005", "40.006");
        moved.Change("city.json", "2026.1", "2026.2");

        Assert.Equal("pack.map_changed", new CityTwin.CityPacks.Applying.PackFolder(moved.Folder, TinyCity.WithAssets).Offer(TinyCity.WithAssets.Rules).Refused?.Code);
    }
}
