using CityTwin.Domain.Cities;
using CityTwin.Domain.Situations;

namespace CityTwin.CityPacks.Tests;

/// <summary>How a city looks out for what is coming, as its pack says it.</summary>
public sealed class SituationFieldsTests
{
    private static readonly EarlyWarningRules Own = new()
    {
        Situations = SituationRules.Usual with
        {
            FalseAlarmsAMonth = 0.5, WarmUp = TimeSpan.FromDays(21), LeastReports = 9, LeastRatio = 3, EndsAfter = TimeSpan.FromHours(2),
            Bulk = SituationRules.Usual.Bulk with { Gap = TimeSpan.FromSeconds(15) },
        },
        Reviews = ReviewRules.Usual with { Families = 4, Period = TimeSpan.FromDays(10), LeastReports = 6, Chance = 0.002, WarmUp = TimeSpan.FromDays(30) },
        HistoryDays = 90,
        FormsReviews = false,
    };

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        using var disk = new PackOnDisk(With(Own));

        Assert.Equal(Own, Read(disk));
    }

    [Fact]
    public void A_pack_that_says_nothing_looks_out_as_usual()
    {
        using var disk = new PackOnDisk(With(EarlyWarningRules.Usual));

        Assert.DoesNotContain("situations", File.ReadAllText(Path.Combine(disk.Folder, PackFiles.Process)), StringComparison.Ordinal);
        Assert.Equal(EarlyWarningRules.Usual, Read(disk));
    }

    [Fact]
    public void A_city_may_do_without()
    {
        using var disk = new PackOnDisk(With(null));

        Assert.Null(Read(disk));
    }

    [Theory]
    [InlineData("pack.field_value", "\"leastReports\": 9", "\"leastReports\": 1")]
    [InlineData("pack.field_value", "\"historyDays\": 90", "\"historyDays\": 1001")]
    [InlineData("pack.field_value", "\"falseAlarmsAMonth\": 0.5", "\"falseAlarmsAMonth\": 0")]
    [InlineData("pack.field_type", "\"formsReviews\": false", "\"formsReviews\": \"perhaps\"")]
    [InlineData("pack.unknown_field", "\"reviewFamilies\"", "\"families\"")]
    public void What_makes_no_sense_is_refused(string code, string find, string replace) =>
        BrokenPackTests.AssertRefused(With(Own), code, PackFiles.Process, find, replace);

    private static EarlyWarningRules? Read(PackOnDisk disk)
    {
        var reading = CityPackReader.Read(disk.Folder);
        Assert.Empty(reading.Errors);
        return reading.Pack!.Rules.Process.EarlyWarning;
    }

    private static CityPack With(EarlyWarningRules? how)
    {
        var rules = TinyCity.WithRules.Rules;
        return TinyCity.WithRules with
        {
            Rules = new CityRules(
                rules.City, rules.Areas, rules.Organisations, rules.Catalogue, rules.Calendar, rules.Routing, rules.OwnCalendars,
                new ProcessRules { Burden = rules.Process.Burden with { WeeklyMinutes = 300 }, EarlyWarning = how }),
        };
    }
}
