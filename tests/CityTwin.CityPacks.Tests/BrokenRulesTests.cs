namespace CityTwin.CityPacks.Tests;

/// <summary>Each row breaks one place of the files that say who handles what; a rule is never disabled in silence.</summary>
public sealed class BrokenRulesTests
{
    private const string Committee = "tiny:matter:pothole,community,committee,assist,inspect,,,,,\n";
    private const string Office = "tiny:matter:pothole,district,office,lead,repair,\"Road code, \"\"art.\"\" 4\",3,working_days,2026-01-01,\n";
    private const string Roads = "*,city,roads,lead,,,,,,\n";

    [Theory]
    [InlineData("pack.kind_unknown", "tiny:matter:pothole,community", "tiny:matter:potholes,community")]
    [InlineData("pack.kind_unknown", "Lamps,community", "Lights,community")]
    [InlineData("pack.kind_unknown", "tiny:matter:pothole,community", ",community")]
    [InlineData("pack.level_unknown", ",community,committee,assist", ",ward,committee,assist")]
    [InlineData("pack.organisation_kind_unknown", ",district,office", ",district,offices")]
    [InlineData("pack.organisation_kind_unknown", ",district,office", ",district,roads")]
    [InlineData("pack.role", "committee,assist", "committee,help")]
    [InlineData("pack.field_value", ",inspect,", ",Inspect it,")]
    [InlineData("pack.limit_incomplete", ",3,working_days,", ",,working_days,")]
    [InlineData("pack.limit_unit", ",3,working_days,", ",3,fortnights,")]
    [InlineData("pack.field_value", ",3,working_days,", ",-3,working_days,")]
    [InlineData("pack.date", "2026-01-01", "2026-02-30")]
    [InlineData("pack.date", "2026-01-01", "1.1.2026")]
    [InlineData("pack.period", "2026-01-01,", "2026-01-01,2025-12-31")]
    [InlineData("pack.rule_repeated", Roads, Roads + Roads)]
    [InlineData("pack.rule_repeated", Roads, Roads + "*,city,roads,lead,,,,,2026-05-01,2026-05-01\n")]
    [InlineData("pack.rule_contradiction", Roads, Roads + "*,city,roads,assist,,,,,,\n")]
    [InlineData("pack.rule_contradiction", Office, Office + "tiny:matter:pothole,district,office,assist,,,,,2027-01-01,\n")]
    [InlineData("pack.layered_escalation", ",3,working_days,", ",1,working_days,")]
    [InlineData("pack.layered_escalation", Roads, Roads + "tiny:matter:pothole,city,roads,lead,,,4,working_days,,\n")]
    [InlineData("pack.limit_incomparable", ",3,working_days,", ",90,calendar_days,")]
    [InlineData("pack.unknown_column", "kind,level,organisation_kind,role,measure,basis", "kind,level,organisation_kind,role,measure,law")]
    [InlineData("pack.column_missing", "kind,level,organisation_kind,role,", "kind,level,organisation,role,", "pack.unknown_column")]
    public void A_broken_duty_is_refused(string code, string find, string replace, params string[] alsoAllowed) =>
        BrokenPackTests.AssertRefused(TinyCity.WithRules, code, "duties.csv", find, replace, alsoAllowed);

    [Theory]
    [InlineData("pack.organisation_unknown", "w1-committee,", "w9-committee,")]
    [InlineData("pack.admission_level", "w1-committee,", "w-office,")]
    [InlineData("pack.admission_of_all", "w1-committee,Lamps", "w1-committee,*")]
    [InlineData("pack.kind_unknown", "w1-committee,Lamps", "w1-committee,Benches")]
    [InlineData("pack.role", ",Lamps,lead", ",Lamps,")]
    [InlineData("pack.date", "2026-01-01", "2026-13-01")]
    [InlineData("pack.period", "2026-01-01,", "2026-01-01,2020-01-01")]
    [InlineData("pack.rule_repeated", "w1-committee,Lamps,lead,,,\n", "w1-committee,Lamps,lead,,,\nw1-committee,Lamps,lead,,2026-05-01,\n")]
    [InlineData("pack.rule_contradiction", "w1-committee,Lamps,lead,,,\n", "w1-committee,Lamps,lead,,,2026-05-01\nw1-committee,Lamps,assist,,2026-05-01,\n")]
    public void A_broken_admission_is_refused(string code, string find, string replace) =>
        BrokenPackTests.AssertRefused(TinyCity.WithRules, code, "admissions.csv", find, replace);

    [Theory]
    [InlineData("pack.organisation_unknown", "w-office,", "*,")]
    [InlineData("pack.kind_unknown", "tiny:matter:pothole", "tiny:component:pothole")]
    [InlineData("pack.area_unknown", ",W2,", ",W3,")]
    [InlineData("pack.field_value", "its own works", "\"its own\nworks\"")]
    [InlineData("pack.date", "2026-06-30", "2026-06-31")]
    [InlineData("pack.period", "2026-06-30", "2026-02-28")]
    [InlineData("pack.rule_repeated", "2026-06-30\n", "2026-06-30\nw-office,tiny:matter:pothole,W2,again,2026-06-01,\n")]
    public void A_broken_recusal_is_refused(string code, string find, string replace) =>
        BrokenPackTests.AssertRefused(TinyCity.WithRules, code, "recusals.csv", find, replace);

    [Theory]
    [InlineData("0")]
    [InlineData("2.5")]
    [InlineData("-1")]
    [InlineData("1000001")]
    [InlineData("many")]
    public void A_capacity_is_a_whole_number_from_1(string capacity) =>
        BrokenPackTests.AssertRefused(TinyCity.WithRules, "pack.field_value", "organisations.csv", "office,30", $"office,{capacity}");

    [Fact]
    public void Two_files_cannot_both_say_who_leads() => BrokenPackTests.AssertRefused(
        TinyCity.WithRules, "pack.leads_twice", "catalogue.csv", ",Roads,25,72,2,working_days,", ",Roads,25,72,2,working_days,district=office");

    [Fact]
    public void A_duty_matrix_without_a_row_is_refused() =>
        BrokenPackTests.AssertRefused(TinyCity.WithRules, "pack.duties_empty", "duties.csv", Rows(), "");

    [Fact]
    public void A_broken_rule_names_its_line_and_its_field()
    {
        using var pack = new PackOnDisk(TinyCity.WithRules);
        pack.Change("duties.csv", ",3,working_days,", ",1,working_days,");

        var error = Assert.Single(CityPackReader.Read(pack.Folder).Errors);

        Assert.Equal(("duties.csv", "line 3", "limit_amount"), (error.File, error.Where, error.Field));
        Assert.Equal("A limit of 1 working_days is stricter than the 2 working_days that the city promises for tiny:matter:pothole; a lower level is given no less time than those above it.", error.Message);
    }

    [Fact]
    public void What_cannot_be_read_does_not_get_the_rules_blamed_that_name_it()
    {
        using var pack = new PackOnDisk(TinyCity.WithRules);
        pack.Change("catalogue.csv", "tiny,matter,pothole", "tiny,thing,pothole");
        pack.Change("organisations.csv", "w1-committee,", "W1 committee,");

        Assert.Equal(["organisations.csv", "catalogue.csv"], CityPackReader.Read(pack.Folder).Errors.Select(error => error.File));
    }

    [Theory]
    [InlineData(Roads, "*,city,roads,lead,,,,,,2026-04-30\n*,city,roads,lead,repair,,,,2026-05-01,\n")]
    [InlineData(Committee, "tiny:matter:pothole,community,committee,assist,,,9,working_days,,\n")]
    [InlineData("kind,level,organisation_kind,role,measure,basis,limit_amount,limit_unit,effective_from,effective_to\n" + Committee, "kind,level,organisation_kind,role,measure,basis,limit_amount,limit_unit,effective_from,effective_to\n\n" + Committee)]
    public void A_rule_that_only_looks_broken_is_accepted(string find, string replace)
    {
        using var pack = new PackOnDisk(TinyCity.WithRules);
        pack.Change("duties.csv", find, replace);

        Assert.Empty(CityPackReader.Read(pack.Folder).Errors);
    }

    [Fact]
    public void Columns_that_say_nothing_may_be_left_out()
    {
        using var pack = new PackOnDisk(TinyCity.WithRules);
        File.WriteAllText(pack.PathOf("duties.csv"), "role,kind,level,organisation_kind\nlead,*,city,roads\n");

        Assert.Equal("* city=roads", Assert.Single(CityPackReader.Read(pack.Folder).Pack!.Rules.Routing.Duties.Duties).Id);
    }

    private static string Rows()
    {
        using var pack = new PackOnDisk(TinyCity.WithRules);
        var text = File.ReadAllText(pack.PathOf("duties.csv"));
        return text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }
}
