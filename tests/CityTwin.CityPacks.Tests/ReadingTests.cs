namespace CityTwin.CityPacks.Tests;

public sealed class ReadingTests
{
    [Fact]
    public void Errors_of_all_files_are_reported_at_once_and_always_in_the_same_order()
    {
        using var pack = new PackOnDisk();
        pack.Change("city.json", "\"TNY\"", "\"tny\"");
        pack.Change("areas/community.geojson", "\"parent\":\"W\"", "\"parent\":\"X\"");
        pack.Change("overlays/beat.geojson", "\"Polygon\"", "\"Point\"");
        pack.Change("organisations.csv", ",W,office", ",W,Office");
        pack.Change("catalogue.csv", "working_days", "weeks");
        pack.Change("calendar.json", "\"monday\"", "\"montag\"");

        var reading = CityPackReader.Read(pack.Folder);

        Assert.Equal(
            ["city.json", "areas/community.geojson", "overlays/beat.geojson", "organisations.csv", "catalogue.csv", "calendar.json"],
            reading.Errors.Select(error => error.File));
        Assert.Equal(reading.Findings, CityPackReader.Read(pack.Folder).Findings);
    }

    [Fact]
    public void Without_a_readable_city_the_other_files_are_still_checked()
    {
        using var pack = new PackOnDisk();
        File.Delete(pack.PathOf("city.json"));
        pack.Change("areas/community.geojson", "\"code\":\"W1\"", "\"code\":\"W2\"");
        pack.Change("catalogue.csv", "working_days", "weeks");

        var codes = CityPackReader.Read(pack.Folder).Errors.Select(error => error.Code);

        Assert.Equal(["pack.file_missing", "pack.area_repeated", "pack.limit_unit"], codes);
    }

    [Theory]
    [InlineData("city.json")]
    [InlineData("areas/district.geojson")]
    [InlineData("overlays/beat.geojson")]
    [InlineData("organisations.csv")]
    [InlineData("catalogue.csv")]
    [InlineData("calendar.json")]
    public void A_missing_file_is_named(string file)
    {
        using var pack = new PackOnDisk();
        File.Delete(pack.PathOf(file));

        var error = Assert.Single(CityPackReader.Read(pack.Folder).Errors);

        Assert.Equal(("pack.file_missing", file), (error.Code, error.File));
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Equal("pack.folder_missing", Assert.Single(CityPackReader.Read("no-such-folder").Findings).Code);

    [Fact]
    public void Text_that_is_not_UTF8_is_refused()
    {
        using var pack = new PackOnDisk();
        File.WriteAllBytes(pack.PathOf("calendar.json"), [0x7B, 0xB5, 0xD8]);

        Assert.Equal("pack.not_utf8", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Code);
    }

    [Fact]
    public void A_byte_order_mark_is_harmless()
    {
        using var pack = new PackOnDisk();
        pack.Change("catalogue.csv", "standard", "\uFEFFstandard");

        Assert.Empty(CityPackReader.Read(pack.Folder).Errors);
    }

    [Fact]
    public void Broken_JSON_names_its_line()
    {
        using var pack = new PackOnDisk();
        pack.Change("calendar.json", "\"start\": \"09:00\",", "\"start\": \"09:00\"");

        Assert.Equal("line 5", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Where);
    }

    [Fact]
    public void A_broken_row_names_the_line_it_starts_on_even_after_fields_of_two_lines()
    {
        using var pack = new PackOnDisk();
        pack.Change("catalogue.csv", ",Roads,", ",\"Roads\nand paths\",");
        pack.Change("catalogue.csv", "component,lamp", "thing,lamp");

        Assert.Equal("line 4", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Where);
    }

    [Fact]
    public void An_invalid_border_names_the_feature_and_the_place()
    {
        using var pack = new PackOnDisk();
        pack.Change("areas/district.geojson", "[116.02,40],[116.02,40.02],", "[116.02,40.02],[116.02,40],");

        var error = Assert.Single(CityPackReader.Read(pack.Folder).Errors);

        Assert.Equal("feature 1 (W)", error.Where);
        Assert.Contains("40.01, 116.01 (lat, lon)", error.Message);
    }

    [Fact]
    public void A_level_id_never_leads_out_of_the_folder()
    {
        using var pack = new PackOnDisk();
        pack.Change("city.json", "\"id\": \"district\"", "\"id\": \"../../district\"");

        Assert.DoesNotContain(CityPackReader.Read(pack.Folder).Errors, error => error.File.Contains("..", StringComparison.Ordinal));
    }
}
