using System.Globalization;

namespace CityTwin.CityPacks.Tests;

public sealed class LimitTests
{
    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var pack = new PackOnDisk();
        using (var file = File.OpenWrite(pack.PathOf("catalogue.csv")))
        {
            file.SetLength(PackLimits.FileBytes + 1L);
        }

        Assert.Equal("pack.file_too_large", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Code);
    }

    [Fact]
    public void An_area_with_too_many_vertices_is_refused()
    {
        using var pack = new PackOnDisk();
        var line = Enumerable.Range(0, PackLimits.Vertices)
            .Select(step => string.Create(CultureInfo.InvariantCulture, $"[{116.04 + ((double)step / PackLimits.Vertices / 1000)},40.001]"));
        pack.Change("areas/city.geojson", "[116.04,40.02]", $"{string.Join(",", line)},[116.04,40.02]");

        Assert.Equal("pack.too_many_vertices", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Code);
    }

    [Fact]
    public void Too_many_rows_are_refused()
    {
        using var pack = new PackOnDisk();
        var rows = Enumerable.Range(0, PackLimits.Rows + 1).Select(row => $"o{row},,Office,city,tiny,k{row}");
        File.AppendAllLines(pack.PathOf("organisations.csv"), rows);

        Assert.Equal("pack.count", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_city_has_two_to_six_levels(int levels)
    {
        using var pack = new PackOnDisk();
        var city = File.ReadAllText(pack.PathOf("city.json"));
        var (start, end) = (city.IndexOf("\"levels\"", StringComparison.Ordinal), city.IndexOf("\"overlays\"", StringComparison.Ordinal));
        var list = string.Join(", ", Enumerable.Range(0, levels).Select(level => $"{{ \"id\": \"l{level}\", \"names\": {{ \"en\": \"L\" }} }}"));
        pack.Change("city.json", city[start..end], $"\"levels\": [{list}],\n  ");

        Assert.Contains(CityPackReader.Read(pack.Folder).Errors, error => error is { Code: "pack.count", Field: "levels" });
    }

    [Fact]
    public void A_long_run_of_one_error_is_counted_rather_than_listed()
    {
        using var pack = new PackOnDisk();
        File.AppendAllLines(pack.PathOf("organisations.csv"), Enumerable.Range(0, 500).Select(row => $"o{row},,Office,ward,tiny,k{row}"));

        var errors = CityPackReader.Read(pack.Folder).Errors.ToList();

        Assert.Equal(PackLimits.ListedFindings + 1, errors.Count);
        Assert.StartsWith("And 450 more", errors[^1].Message);
    }
}
