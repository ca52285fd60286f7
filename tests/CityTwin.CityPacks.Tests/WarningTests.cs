using System.Globalization;
using System.Text.RegularExpressions;

namespace CityTwin.CityPacks.Tests;

public sealed partial class WarningTests
{
    // A strip a thousandth of a degree wide and two hundredths high, at 40 degrees north: metres east by metres north.
    private const double StripSquareMetres = 85.39 * 2220.7;

    [Fact]
    public void The_tiny_city_only_warns_of_a_kind_without_limit() =>
        Assert.Equal(["pack.kind_without_limit"], Warnings(_ => { }).Select(warning => warning.Code));

    [Fact]
    public void Overlapping_siblings_are_reported_with_their_size()
    {
        var warning = Single("pack.sibling_overlap", pack => pack.Change(
            "areas/community.geojson", "[[116,40],[116.01,40],[116.01,40.02]", "[[116,40],[116.011,40],[116.011,40.02]"));

        Assert.Equal("W1 and W2", warning.Where);
        AssertSize(StripSquareMetres, warning);
    }

    [Fact]
    public void A_gap_between_siblings_is_reported_with_its_size_and_place()
    {
        var warning = Single("pack.gap_in_parent", pack => pack.Change(
            "areas/community.geojson", "[[116,40],[116.01,40],[116.01,40.02]", "[[116,40],[116.009,40],[116.009,40.02]"));

        Assert.Equal("W", warning.Where);
        AssertSize(StripSquareMetres, warning);
        Assert.Contains("40.01000, 116.00950 (lat, lon)", warning.Message);
    }

    [Fact]
    public void A_child_that_reaches_out_of_its_parent_is_reported_with_its_share()
    {
        var warning = Single("pack.child_outside_parent", pack => pack.Change(
            "areas/community.geojson", "[[116,40],[116.01,40],[116.01,40.02],[116,40.02],[116,40]]", "[[115.999,40],[116.01,40],[116.01,40.02],[115.999,40.02],[115.999,40]]"));

        Assert.Equal("W1 outside W", warning.Where);
        AssertSize(StripSquareMetres, warning);
        Assert.Contains("(9.0909 % of the area)", warning.Message);
    }

    [Fact]
    public void A_hole_in_the_city_is_reported() =>
        Assert.Equal("tiny", Single("pack.city_hole", pack => pack.Change(
            "areas/city.geojson", "[116,40]]]", "[116,40]],[[116.015,40.005],[116.015,40.006],[116.016,40.006],[116.015,40.005]]]")).Where);

    [Fact]
    public void A_disagreement_below_a_square_metre_is_not_worth_a_word() =>
        Assert.DoesNotContain(
            Warnings(pack => pack.Change(
                "areas/community.geojson", "[[116,40],[116.01,40],", "[[116,40],[116.01,40],[116.0100002,40.00001],[116.01,40.00002],")),
            warning => warning.File.StartsWith("areas", StringComparison.Ordinal));

    [Fact]
    public void Only_the_largest_disagreements_are_listed_and_the_rest_are_summed_up()
    {
        var notches = string.Concat(Enumerable.Range(1, 30).Select(step =>
            string.Create(CultureInfo.InvariantCulture, $"[116.01,{40 + (step * 0.0006):0.0000}],[116.011,{40.0003 + (step * 0.0006):0.0000}],")));

        var warnings = Warnings(pack => pack.Change("areas/community.geojson", "[[116,40],[116.01,40],", $"[[116,40],[116.01,40],{notches}"))
            .Where(warning => warning.Code == "pack.sibling_overlap").ToList();

        Assert.Equal(PackLimits.ListedFlaws + 1, warnings.Count);
        Assert.StartsWith("And 10 more, together ", warnings[^1].Message);
    }

    [Fact]
    public void An_organisation_without_duties_is_named() =>
        Assert.Equal("clerk", Single("pack.organisation_idle", pack => File.AppendAllText(pack.PathOf("organisations.csv"), "clerk,,Clerk,city,tiny,clerk\n")).Where);

    [Fact]
    public void A_lead_that_is_missing_in_an_area_is_named()
    {
        var warning = Single("pack.lead_missing", pack => pack.Change("organisations.csv", "e-office,,East office,district,E,office\n", ""));

        Assert.Equal("district=office", warning.Where);
        Assert.Contains("1 of 2 areas of level district have no organisation of kind office: E.", warning.Message);
    }

    [Fact]
    public void A_kind_that_nobody_leads_somewhere_is_named()
    {
        var warning = Single("pack.kind_unled", pack => pack.Change("catalogue.csv", ",,,,city=roads", ",,,,city=lamps"));

        Assert.Contains("Nobody leads lamp in 4 of 4 areas", warning.Message);
    }

    [Fact]
    public void A_default_point_outside_the_city_is_named() =>
        Assert.Equal("defaultPoints[0]", Single("pack.default_point_outside", pack => pack.Change("city.json", "40.011", "41.011")).Field);

    [Fact]
    public void A_file_that_nobody_reads_is_named() =>
        Assert.Equal("areas/wards.geojson", Single("pack.file_unused", pack => File.WriteAllText(pack.PathOf("areas/wards.geojson"), "{}")).File);

    [Fact]
    public void A_make_up_day_that_is_worked_anyway_is_named() =>
        Assert.Contains("2026-10-12", Single("pack.make_up_day_idle", pack => pack.Change("calendar.json", "2026-10-10", "2026-10-12")).Message);

    [Fact]
    public void An_assist_that_is_missing_in_an_area_is_named()
    {
        var warning = Single("pack.assist_missing", _ => { }, TinyCity.WithRules);

        Assert.Equal(("duties.csv", "community=committee"), (warning.File, warning.Where));
        Assert.Contains("3 of 4 areas of level community have no organisation of kind committee: W2, E1, E2.", warning.Message);
    }

    [Fact]
    public void A_duty_for_which_no_community_was_ever_admitted_is_named()
    {
        Assert.DoesNotContain(Warnings(_ => { }, TinyCity.WithRules), warning => warning.Code == "pack.duty_not_admitted");

        var warning = Single("pack.duty_not_admitted", pack => pack.Change("admissions.csv", "w1-committee,Lamps,lead", "w1-committee,Lamps,assist"), TinyCity.WithRules);

        Assert.Equal(("admissions.csv", "community=committee"), (warning.File, warning.Where));
        Assert.Contains("lets it lead lamp, but", warning.Message);
    }

    [Fact]
    public void With_a_duty_matrix_its_rows_say_what_nobody_leads() => Assert.Equal("duties.csv", Single(
        "pack.kind_unled", pack => pack.Change("duties.csv", "*,city,roads,lead", "*,city,roads,assist"), TinyCity.WithRules).File);

    private static PackFinding Single(string code, Action<PackOnDisk> change, CityPack? sound = null) =>
        Assert.Single(Warnings(change, sound), warning => warning.Code == code);

    private static List<PackFinding> Warnings(Action<PackOnDisk> change, CityPack? sound = null)
    {
        using var pack = new PackOnDisk(sound);
        change(pack);
        var reading = CityPackReader.Read(pack.Folder);
        Assert.Empty(reading.Errors);
        Assert.NotNull(reading.Pack);
        return [.. reading.Warnings];
    }

    private static void AssertSize(double expected, PackFinding warning)
    {
        var size = double.Parse(SizeInMessage.Match(warning.Message).Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
        Assert.InRange(size, expected * 0.999, expected * 1.001);
    }

    [GeneratedRegex("([0-9,]+) m²")]
    private static partial Regex SizeInMessage { get; }
}
