namespace CityTwin.CityPacks.Tests;

/// <summary>Each row breaks one place of a valid pack; the pack is refused with exactly this code, in exactly this file.</summary>
public sealed class BrokenPackTests
{
    [Theory]
    [InlineData("pack.bad_json", "city.json", "\"tiny\",", "\"tiny\"")]
    [InlineData("pack.bad_json", "city.json", "\"code\": \"tiny\"", "\"code\": \"tiny\", \"code\": \"tiny\"")]
    [InlineData("pack.field_missing", "city.json", "\"code\": \"tiny\",", "")]
    [InlineData("pack.field_type", "city.json", "\"prefix\": \"TNY\"", "\"prefix\": 3")]
    [InlineData("pack.unknown_field", "city.json", "\"code\": \"tiny\"", "\"code\": \"tiny\", \"cod\": \"tiny\"")]
    [InlineData("pack.unknown_field", "city.json", "\"originLat\": 40", "\"originLat\": 40, \"scale\": 1")]
    [InlineData("pack.field_value", "city.json", "\"code\": \"tiny\"", "\"code\": \"Tiny\"")]
    [InlineData("pack.field_value", "city.json", "\"prefix\": \"TNY\"", "\"prefix\": \"tny\"")]
    [InlineData("pack.field_value", "city.json", "\"version\": \"2026.1\"", "\"version\": \"\"")]
    [InlineData("pack.field_value", "city.json", "\"cellMetres\": 100", "\"cellMetres\": 10")]
    [InlineData("pack.field_value", "city.json", "\"edgeMetres\": 30", "\"edgeMetres\": 501")]
    [InlineData("pack.field_value", "city.json", "\"lat\": 40.011", "\"lat\": 116.011")]
    [InlineData("pack.format", "city.json", "citytwin.pack.v1", "citytwin.pack.v2")]
    [InlineData("pack.time_zone", "city.json", "Asia/Shanghai", "Asia/Shangri-La")]
    [InlineData("pack.crs", "city.json", "wgs84", "gcj02")]
    [InlineData("pack.id_repeated", "city.json", "\"id\": \"beat\"", "\"id\": \"beat\", \"names\": { \"en\": \"Beat\" } }, { \"id\": \"beat\"")]
    [InlineData("pack.name_missing", "city.json", "\"zh\": \"小城\",\n    \"en\": \"Tiny\"", "")]
    public void A_broken_city_is_refused(string code, string file, string find, string replace, params string[] alsoAllowed) =>
        AssertRefused(code, file, find, replace, alsoAllowed);

    [Theory]
    [InlineData("pack.bad_json", "areas/district.geojson", "]}\n", "]\n")]
    [InlineData("pack.feature_collection", "areas/district.geojson", "\"FeatureCollection\"", "\"Collection\"")]
    [InlineData("pack.feature", "areas/district.geojson", "\"type\":\"Feature\",", "\"type\":\"Thing\",", "pack.parent_unknown", "pack.area_unknown")]
    [InlineData("pack.one_city", "areas/city.geojson", "]}\n", ",{\"type\":\"Feature\",\"properties\":{\"code\":\"two\",\"name_en\":\"Two\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[116,40],[116.01,40],[116,40.01],[116,40]]]}}]}")]
    [InlineData("pack.area_code", "areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"W 1\"")]
    [InlineData("pack.field_type", "areas/community.geojson", "\"parent\":\"W\"", "\"parent\":7", "pack.parent_missing")]
    [InlineData("pack.area_repeated", "areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"W2\"")]
    [InlineData("pack.area_repeated", "areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"E\"")]
    [InlineData("pack.name_missing", "areas/community.geojson", "\"name_en\":\"Area W1\"", "\"name_fr\":\"Area W1\"")]
    [InlineData("pack.name", "areas/community.geojson", "Area W1", "Area\\nW1")]
    [InlineData("pack.parent_missing", "areas/community.geojson", "\"parent\":\"W\",", "")]
    [InlineData("pack.parent_unknown", "areas/community.geojson", "\"parent\":\"W\"", "\"parent\":\"X\"")]
    [InlineData("pack.parent_unknown", "areas/community.geojson", "\"parent\":\"W\"", "\"parent\":\"tiny\"")]
    [InlineData("pack.parent_unexpected", "areas/city.geojson", "\"code\":\"tiny\"", "\"code\":\"tiny\",\"parent\":\"world\"")]
    [InlineData("pack.parent_unexpected", "overlays/beat.geojson", "\"code\":\"1\"", "\"code\":\"1\",\"parent\":\"0\"")]
    [InlineData("pack.geometry_missing", "areas/district.geojson", "\"geometry\":", "\"shape\":")]
    [InlineData("pack.geometry_type", "areas/district.geojson", "\"Polygon\"", "\"LineString\"")]
    [InlineData("pack.geometry_ring", "areas/district.geojson", "[116,40],[116.02,40],", "[116.001,40],[116.02,40],")]
    [InlineData("pack.geometry_coordinates", "areas/district.geojson", "[116,40],[116.02,40]", "[116,40],[116.02,140]")]
    [InlineData("pack.geometry_coordinates", "areas/district.geojson", "[116,40],[116.02,40]", "[116,40],[116.02]")]
    [InlineData("pack.geometry_invalid", "areas/district.geojson", "[116.02,40],[116.02,40.02],", "[116.02,40.02],[116.02,40],")]
    [InlineData("pack.area_period", "areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"W1\",\"since\":\"2026-07-01\",\"until\":\"2026-07-01\"")]
    [InlineData("pack.date", "areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"W1\",\"since\":\"1.7.2026\"")]
    [InlineData("pack.date", "areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"W1\",\"until\":20270101")]
    [InlineData("pack.far_from_meridian", "areas/district.geojson", "[116.02,40],", "[119.02,40],")]
    public void A_broken_area_is_refused(string code, string file, string find, string replace, params string[] alsoAllowed) =>
        AssertRefused(code, file, find, replace, alsoAllowed);

    [Theory]
    [InlineData("pack.bad_csv", "organisations.csv", "roads,市政处", "\"roads,市政处")]
    [InlineData("pack.bad_csv", "organisations.csv", ",district,W,office", ",district,W,office,extra")]
    [InlineData("pack.unknown_column", "organisations.csv", "area,kind\n", "area,kind,phone\n", "pack.bad_csv")]
    [InlineData("pack.column_missing", "organisations.csv", "area,kind\n", "area,sort\n", "pack.unknown_column")]
    [InlineData("pack.column_repeated", "organisations.csv", "area,kind\n", "area,kind,kind\n", "pack.bad_csv")]
    [InlineData("pack.field_value", "organisations.csv", "w-office", "West Office")]
    [InlineData("pack.field_value", "organisations.csv", ",W,office", ",W,Office!")]
    [InlineData("pack.name_missing", "organisations.csv", "West office", "")]
    [InlineData("pack.organisation_repeated", "organisations.csv", "e-office", "w-office")]
    [InlineData("pack.post_repeated", "organisations.csv", "district,E,office", "district,W,office")]
    [InlineData("pack.level_unknown", "organisations.csv", "district,E,office", "ward,E,office")]
    [InlineData("pack.area_unknown", "organisations.csv", "district,E,office", "district,E1,office")]
    public void A_broken_organisation_is_refused(string code, string file, string find, string replace, params string[] alsoAllowed) =>
        AssertRefused(code, file, find, replace, alsoAllowed);

    [Theory]
    [InlineData("pack.bad_json", "calendar.json", "\"shifts\"", "shifts")]
    [InlineData("pack.count", "calendar.json", "\"monday\",", "\"monday\",\"monday\",\"monday\",\"monday\",")]
    [InlineData("pack.shift_order", "calendar.json", "\"end\": \"12:00\"", "\"end\": \"08:00\"")]
    [InlineData("pack.shift_overlap", "calendar.json", "\"start\": \"13:30\"", "\"start\": \"11:30\"")]
    [InlineData("pack.field_value", "calendar.json", "\"end\": \"18:00\"", "\"end\": \"24:30\"")]
    [InlineData("pack.field_value", "calendar.json", "\"end\": \"18:00\"", "\"end\": \"00:00\"")]
    [InlineData("pack.field_value", "calendar.json", "\"start\": \"09:00\"", "\"start\": \"24:00\"")]
    [InlineData("pack.weekday", "calendar.json", "\"monday\"", "\"montag\"")]
    [InlineData("pack.date", "calendar.json", "2026-10-01", "2026-02-30")]
    [InlineData("pack.date_repeated", "calendar.json", "\"2026-10-10\"", "\"2026-10-10\", \"2026-10-10\"")]
    [InlineData("pack.unknown_field", "calendar.json", "\"shifts\"", "\"holiday\": [], \"shifts\"")]
    public void A_broken_calendar_is_refused(string code, string file, string find, string replace, params string[] alsoAllowed) =>
        AssertRefused(code, file, find, replace, alsoAllowed);

    internal static void AssertRefused(string code, string file, string find, string replace, params string[] alsoAllowed) =>
        AssertRefused(TinyCity.Pack, code, file, find, replace, alsoAllowed);

    internal static void AssertRefused(CityPack sound, string code, string file, string find, string replace, params string[] alsoAllowed)
    {
        using var pack = new PackOnDisk(sound);
        pack.Change(file, find, replace);

        var reading = CityPackReader.Read(pack.Folder);

        Assert.Null(reading.Pack);
        Assert.Contains(reading.Errors, error => error.Code == code && error.File == file);
        Assert.All(reading.Errors, error => Assert.Contains(error.Code, alsoAllowed.Append(code)));
        Assert.All(reading.Findings, finding => Assert.EndsWith(".", finding.Message));
    }
}
