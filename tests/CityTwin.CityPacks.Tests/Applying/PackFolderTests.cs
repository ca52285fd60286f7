using CityTwin.CityPacks.Applying;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Tests.Applying;

/// <summary>What a running city is offered when its pack's folder has changed.</summary>
public sealed class PackFolderTests : IDisposable
{
    private readonly PackOnDisk disk = new(TinyCity.WithRules);
    private readonly CityPack atStart;

    public PackFolderTests() => atStart = CityPackReader.Read(disk.Folder).Pack!;

    public void Dispose() => disk.Dispose();

    [Fact]
    public void An_unchanged_folder_offers_nothing_new()
    {
        var offered = Offer();

        Assert.Null(offered.Refused);
        Assert.NotNull(offered.Rules);
        Assert.Empty(offered.Changes);
    }

    [Fact]
    public void Each_changed_line_is_named_with_what_stood_there()
    {
        disk.Change(PackFiles.City, "2026.1", "2026.2");
        disk.Change(PackFiles.Duties, "repair", "mend");
        disk.Change(PackFiles.Calendar, "2026-10-01", "2026-10-02");

        var offered = Offer();

        Assert.Null(offered.Refused);
        Assert.Equal("2026.2", offered.Rules!.City.Version);
        Assert.Equal(
            ["city.json - version: 2026.1", "city.json + version: 2026.2", "calendar.json - holidays: 2026-10-01", "calendar.json + holidays: 2026-10-02"],
            offered.Changes.Take(4).Select(Said));
        Assert.Equal([PackFiles.Duties], offered.Changes.Skip(4).Select(change => change.File).Distinct());
        Assert.Contains("mend", offered.Changes[^1].After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_rules_that_was_not_there_before_is_a_change_of_every_line()
    {
        using var without = new PackOnDisk();
        var before = CityPackReader.Read(without.Folder).Pack!;
        CityPackWriter.Write(atStart with { Rules = Versioned(atStart.Rules) }, without.Folder);

        var offered = new PackFolder(without.Folder, before).Offer(before.Rules);

        Assert.Null(offered.Refused);
        Assert.Equal(4, offered.Changes.Count(change => change is { File: PackFiles.Duties, Before: null }));
    }

    [Fact]
    public void Rows_in_another_order_are_a_change_too()
    {
        var rows = File.ReadAllLines(disk.PathOf(PackFiles.Organisations));
        File.WriteAllLines(disk.PathOf(PackFiles.Organisations), [rows[0], .. rows[1..].Reverse()]);
        disk.Change(PackFiles.City, "2026.1", "2026.2");

        Assert.Contains("organisations.csv + the same lines in another order", Offer().Changes.Select(Said));
    }

    [Fact]
    public void Other_rules_under_the_same_version_are_refused()
    {
        disk.Change(PackFiles.Duties, "repair", "mend");

        Assert.Equal("pack.version_unchanged", Offer().Refused?.Code);
    }

    [Theory]
    [InlineData("areas/community.geojson", "Area W1", "Area W one")]
    [InlineData("areas/community.geojson", "116.01,40.02", "116.0100001,40.02")]
    [InlineData("city.json", "\"edgeMetres\": 30", "\"edgeMetres\": 31")]
    [InlineData("city.json", "\"en\": \"Community\"", "\"en\": \"Neighbourhood\"")]
    public void Another_map_or_make_up_is_refused(string file, string find, string replace)
    {
        disk.Change(PackFiles.City, "2026.1", "2026.2");
        disk.Change(file, find, replace);

        var refused = Offer().Refused;

        Assert.Equal("pack.map_changed", refused?.Code);
        Assert.Contains(file, refused?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_pack_is_refused_with_its_first_error()
    {
        disk.Change(PackFiles.Organisations, "roads", "ro ads");

        var refused = Offer().Refused;

        Assert.Equal("pack.broken", refused?.Code);
        Assert.Contains(PackFiles.Organisations, refused?.Message, StringComparison.Ordinal);
    }

    private static string Said(RuleChange change) => change.After is null ? $"{change.File} - {change.Before}" : $"{change.File} + {change.After}";

    private static CityRules Versioned(CityRules rules) => new(
        rules.City with { Version = "2026.2" }, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, rules.Routing, rules.OwnCalendars, rules.Process);

    private OfferedRules Offer() => new PackFolder(disk.Folder, atStart).Offer(atStart.Rules);
}
