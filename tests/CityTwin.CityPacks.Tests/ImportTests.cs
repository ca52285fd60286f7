using CityTwin.CityPacks.Import;
using CityTwin.CityPacks.Import.Beijing;
using CityTwin.CityPacks.Import.Boston;
using CityTwin.Spatial;

namespace CityTwin.CityPacks.Tests;

public sealed class ImportTests
{
    private static readonly Lazy<(ImportSummary Summary, PackReading Reading)> Boston = new(() =>
    {
        using var folder = new TemporaryFolder();
        return (BostonImport.Run(RealData.FolderOrSkip("boston"), folder.Path), CityPackReader.Read(folder.Path));
    });

    [Fact]
    public void Boston_comes_out_whole_and_without_errors()
    {
        var (summary, reading) = Boston.Value;

        Assert.Empty(reading.Errors);
        Assert.Equal((22, 275, 141, 7), (CountOf(summary, "ward"), CountOf(summary, "precinct"), CountOf(summary, "kinds"), CountOf(summary, "organisations")));
        Assert.Contains(summary.Notes, note => note.Contains("neighborhood Hyde Park", StringComparison.Ordinal) && note.EndsWith("was mended.", StringComparison.Ordinal));
        Assert.Equal("01", reading.Pack!.Rules.FindArea("0101")!.Parent);
        Assert.Equal(275, Atlas.Build(reading.Pack.Rules.City, reading.Pack.Areas, reading.Pack.Overlays).Communities.Count);
    }

    [Fact]
    public void Boston_never_merges_what_legitimately_repeats_and_does_merge_lamps()
    {
        var catalogue = Boston.Value.Reading.Pack!.Rules.Catalogue;

        Assert.All(
            ["Schedule a Bulk Item Pickup", "Pothole Repair (Internal)", "Request for Recycling Cart", "Sticker Request", "Missed Trash/Recycling/Yard Waste/Bulk Item"],
            type => Assert.Null(catalogue.Find($"boston311:matter:{BostonImport.CodeOf(type)}")!.Merge));
        Assert.NotNull(catalogue.Find($"boston311:matter:{BostonImport.CodeOf("Street Light Outages")}")!.Merge);
    }

    [Fact]
    public void Beijing_comes_out_whole_and_without_errors()
    {
        using var folder = new TemporaryFolder();
        var summary = BeijingImport.Run(RealData.FolderOrSkip("beijing"), folder.Path);

        var reading = CityPackReader.Read(folder.Path);

        Assert.Empty(reading.Errors);
        Assert.Equal((1, 16, 343), (CountOf(summary, "city"), CountOf(summary, "district"), CountOf(summary, "street")));
        Assert.DoesNotContain(reading.Warnings, warning => warning.Code is "pack.organisation_idle" or "pack.lead_missing" or "pack.kind_unled");
        Assert.Equal("110101000000", reading.Pack!.Rules.FindArea("110101001000")!.Parent);
    }

    [Fact]
    public void An_import_without_its_source_names_the_missing_file()
    {
        using var empty = new TemporaryFolder();

        var refused = Assert.Throws<ImportException>(() => BostonImport.Run(empty.Path, Path.Combine(empty.Path, "pack")));

        Assert.Contains("wards.geojson", refused.Message);
    }

    private static int CountOf(ImportSummary summary, string what) => summary.Counts.Single(count => count.What == what).Count;
}
