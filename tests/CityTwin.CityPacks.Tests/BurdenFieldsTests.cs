using CityTwin.Domain.Burden;
using CityTwin.Domain.Cities;

namespace CityTwin.CityPacks.Tests;

/// <summary>How much a city may ask of its communities, as its pack says it.</summary>
public sealed class BurdenFieldsTests
{
    private static readonly BurdenRules Own = new()
    {
        Pushes = new PushLimits { MostOpen = 9, MostNewPerHour = null, QuietFrom = new(21, 30), QuietTo = new(6, 15) },
        LeadMinutes = 45, AssistMinutes = 0, WeeklyMinutes = 600,
    };

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        using var disk = new PackOnDisk(With(Own));

        Assert.Equal(Own, Read(disk));
    }

    [Fact]
    public void What_is_not_said_is_as_usual()
    {
        using var disk = new PackOnDisk(With(Own));
        disk.Change(PackFiles.Process, "\"mostOpen\": 9,", "");
        disk.Change(PackFiles.Process, "\"weeklyMinutes\": 600", "\"weeklyMinutes\": \"none\"");

        Assert.Equal(Own with { Pushes = Own.Pushes with { MostOpen = 5 }, WeeklyMinutes = null }, Read(disk));
    }

    [Theory]
    [InlineData("pack.field_value", "\"mostOpen\": 9", "\"mostOpen\": 0")]
    [InlineData("pack.field_value", "\"mostOpen\": 9", "\"mostOpen\": 2.5")]
    [InlineData("pack.field_value", "\"leadMinutes\": 45", "\"leadMinutes\": 10001")]
    [InlineData("pack.field_value", "\"21:30\"", "\"half past nine\"")]
    [InlineData("pack.field_type", "\"weeklyMinutes\": 600", "\"weeklyMinutes\": \"many\"")]
    [InlineData("pack.unknown_field", "\"assistMinutes\"", "\"helpMinutes\"")]
    public void What_makes_no_sense_is_refused(string code, string find, string replace) =>
        BrokenPackTests.AssertRefused(With(Own), code, PackFiles.Process, find, replace);

    private static BurdenRules Read(PackOnDisk disk)
    {
        var reading = CityPackReader.Read(disk.Folder);
        Assert.Empty(reading.Errors);
        return reading.Pack!.Rules.Process.Burden;
    }

    private static CityPack With(BurdenRules burden)
    {
        var rules = TinyCity.WithRules.Rules;
        return TinyCity.WithRules with
        {
            Rules = new CityRules(
                rules.City, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, rules.Routing, rules.OwnCalendars,
                new ProcessRules { Burden = burden }),
        };
    }
}
