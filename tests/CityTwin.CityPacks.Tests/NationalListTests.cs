using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Tests;

/// <summary>Traps of the national code list: one number with two meanings, and rows that are no business of a city's twin.</summary>
public sealed class NationalListTests
{
    private const string File = "catalogue.csv";
    private const string Lamp = "tiny,component,lamp,ASSET,路灯,,Lamps,,,,,city=roads";

    [Fact]
    public void A_component_and_a_matter_of_one_code_are_two_kinds_with_rules_of_their_own()
    {
        using var pack = new PackOnDisk();
        pack.Change(File, Lamp, """
            gbt47678.5-2026,component,01001,ASSET,供水井盖,Water manhole cover,Covers,,,5,working_days,city=roads
            gbt47678.5-2026,matter,01001,PLACE_CONDITION,供水井盖异常,Water manhole cover: fault,Faults,20,72,2,urgent_hours,city=roads
            """);

        var reading = CityPackReader.Read(pack.Folder);

        Assert.Empty(reading.Errors);
        var catalogue = reading.Pack!.Rules.Catalogue;
        var (component, matter) = (catalogue.Find("gbt47678.5-2026:component:01001")!, catalogue.Find("gbt47678.5-2026:matter:01001")!);
        Assert.NotEqual(component.Key, matter.Key);
        Assert.Equal(("供水井盖", null, LimitUnit.WorkingDays), (component.Names.Zh, component.Merge, component.Limit?.Unit));
        Assert.Equal(("供水井盖异常", 20, LimitUnit.UrgentHours), (matter.Names.Zh, matter.Merge?.RadiusMetres, matter.Limit?.Unit));
    }

    [Fact]
    public void One_row_about_people_refuses_the_whole_pack_and_is_named()
    {
        using var pack = new PackOnDisk();
        pack.Change(File, Lamp, $"{Lamp}\ngbt47678.5-2026,matter,09003,PLACE_CONDITION,其他,,Other,,,,,city=roads");

        var reading = CityPackReader.Read(pack.Folder);

        Assert.Null(reading.Pack);
        var error = Assert.Single(reading.Errors);
        Assert.Equal(("pack.excluded_subject", "line 4", "subject_class"), (error.Code, error.Where, error.Field));
        Assert.Contains("09003", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_the_whole_list_only_begging_leaflets_slogans_and_publications_are_refused_whatever_a_row_claims()
    {
        var list = System.IO.File.ReadLines(RealData.FileOrSkip("gb47678_5_reference.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        using var pack = new PackOnDisk();
        pack.Change(File, Lamp, string.Join('\n', list.Select(row => $"gbt47678.5-2026,{row[1]},{row[2]},PLACE_CONDITION,{row[5]},,{row[4]},,,,,city=roads")));

        var errors = CityPackReader.Read(pack.Folder).Errors.ToList();

        Assert.True(list.Count > 400, $"The list has {list.Count} rows.");
        Assert.All(errors, error => Assert.Equal("pack.excluded_subject", error.Code));
        Assert.Equal(
            list.Index().Where(row => row.Item[6].EndsWith("(excluded)", StringComparison.Ordinal)).Select(row => $"line {row.Index + 3}"),
            errors.Select(error => error.Where));
    }
}
