namespace CityTwin.CityPacks.Tests;

public sealed class BrokenCatalogueTests
{
    private const string File = "catalogue.csv";
    private const string Lamp = "tiny,component,lamp,ASSET,路灯,,Lamps,,,,,city=roads";

    [Theory]
    [InlineData("pack.field_value", "lamp,ASSET", "Lamp!,ASSET")]
    [InlineData("pack.field_value", ",Lamps,", ",,")]
    [InlineData("pack.field_value", "Roads,25,", "Roads,501,")]
    [InlineData("pack.field_value", "Roads,25,", "Roads,NaN,")]
    [InlineData("pack.field_value", "Roads,25,72", "Roads,25,1441")]
    [InlineData("pack.field_value", "72,2,working_days", "72,0,working_days")]
    [InlineData("pack.subject", "tiny,component", "tiny,thing")]
    [InlineData("pack.subject_class", "ASSET", "BUILDING")]
    [InlineData("pack.kind_repeated", Lamp, Lamp + "\n" + Lamp)]
    [InlineData("pack.merge_incomplete", "Roads,25,72", "Roads,25,")]
    [InlineData("pack.limit_incomplete", "72,2,working_days", "72,,working_days")]
    [InlineData("pack.limit_unit", "working_days", "fortnights")]
    [InlineData("pack.leads", ",,,,,city=roads", ",,,,,")]
    [InlineData("pack.leads", "district=office;city=roads", "district;city=roads")]
    [InlineData("pack.leads_order", "district=office;city=roads", "city=roads;district=office")]
    [InlineData("pack.level_unknown", "district=office", "ward=office")]
    [InlineData("pack.name_missing", "路灯", "")]
    public void A_broken_kind_is_refused(string code, string find, string replace) =>
        BrokenPackTests.AssertRefused(code, File, find, replace);

    [Theory]
    [InlineData("tiny,matter,x,EXPRESSION,,Posters,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PERSON,,Somebody,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,07002,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,07007,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,09003,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,09008,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,11010109003,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("gbt30428.2-2013,matter,04-03,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("cjt214-2007,matter,04-09,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("chaoyang,matter,200407,PLACE_CONDITION,其他,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,集体性事件,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,上 访,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,非法集会,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,信访事项,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,邪教,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,流浪乞讨,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,违规标语宣传品,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,非法出版物销售,,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,ASSET,,Petitions at the gate,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,ASSET,,Unlawful Assembly,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,ASSET,,Protest,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,ASSET,,Demonstrations,Other,,,,,city=roads")]
    [InlineData("tiny,matter,homeless-camp,ASSET,,Tents,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,ASSET,,Tents,Vagrants,,,,,city=roads")]
    public void A_kind_about_people_or_what_they_say_is_refused_whatever_it_claims(string row) =>
        BrokenPackTests.AssertRefused("pack.excluded_subject", File, Lamp, row);

    [Theory]
    [InlineData("gbt47678.5-2026,component,02002,ASSET,立体车库,Car park,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,07001,PLACE_CONDITION,非法小广告,Illegal stickers,Other,,,,,city=roads")]
    [InlineData("gbt47678.5-2026,matter,07008,PLACE_CONDITION,公益性宣传品缺损,Damaged public notice,Other,,,,,city=roads")]
    [InlineData("tiny,matter,x,PLACE_CONDITION,警示标志缺损,Repetition of a fault,Competition,,,,,city=roads")]
    public void A_kind_that_only_sounds_alike_is_accepted(string row)
    {
        using var pack = new PackOnDisk();
        pack.Change(File, Lamp, row);

        Assert.Empty(CityPackReader.Read(pack.Folder).Errors);
    }
}
