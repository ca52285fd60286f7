using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks.Tests;

/// <summary>Short days, and calendars of organisations that do not work by the city's.</summary>
public sealed class CalendarTests
{
    private const string Cleansing = "calendars/cleansing.json";
    private const string Roads = "organisations.csv";

    /// <summary>The tiny city, whose roads department works around the clock in two shifts; New Year's Eve ends at noon.</summary>
    private static CityPack WithCalendars { get; } = Build();

    [Fact]
    public void Calendars_that_are_written_read_back_the_same()
    {
        using var pack = new PackOnDisk(WithCalendars);

        var reading = CityPackReader.Read(pack.Folder);

        Assert.Empty(reading.Errors);
        RoundTripTests.AssertSame(WithCalendars, reading.Pack!);
    }

    [Fact]
    public void Writing_calendars_twice_gives_the_same_bytes()
    {
        using var first = new PackOnDisk(WithCalendars);
        using var second = new PackOnDisk(CityPackReader.Read(first.Folder).Pack);

        Assert.All([Cleansing, "calendar.json", Roads], file => Assert.Equal(File.ReadAllBytes(first.PathOf(file)), File.ReadAllBytes(second.PathOf(file))));
    }

    [Fact]
    public void A_calendar_of_an_older_pack_does_not_stay_behind()
    {
        using var pack = new PackOnDisk(WithCalendars);
        CityPackWriter.Write(TinyCity.Pack, pack.Folder);

        Assert.Empty(CityPackReader.Read(pack.Folder).Pack!.Rules.OwnCalendars);
    }

    [Fact]
    public void An_organisation_works_by_the_calendar_that_it_names_and_the_others_by_the_city_s()
    {
        using var pack = new PackOnDisk(WithCalendars);
        var rules = CityPackReader.Read(pack.Folder).Pack!.Rules;

        Assert.Equal("cleansing", rules.CalendarOf(rules.FindOrganisation("roads")!).Id);
        Assert.Same(rules.Calendar, rules.CalendarOf(rules.FindOrganisation("w-office")!));
        Assert.Same(rules.Calendar, rules.FindCalendar(WorkingCalendar.CityId));
        Assert.Null(rules.FindCalendar("parks"));
    }

    [Fact]
    public void A_pack_without_the_column_and_the_folder_is_as_before()
    {
        using var pack = new PackOnDisk();

        Assert.DoesNotContain("calendar", File.ReadAllText(pack.PathOf(Roads)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(pack.PathOf("calendars")));
        Assert.All(CityPackReader.Read(pack.Folder).Pack!.Rules.Organisations, organisation => Assert.Null(organisation.Calendar));
    }

    [Theory]
    [InlineData("pack.calendar_unknown", Roads, "roads,cleansing", "roads,cleaning")]
    [InlineData("pack.calendar_unknown", Roads, "roads,cleansing", "roads,../calendar")]
    [InlineData("pack.bad_json", Cleansing, "\"shifts\"", "shifts")]
    [InlineData("pack.shift_overlap", Cleansing, "\"end\": \"12:00\"", "\"end\": \"12:01\"")]
    [InlineData("pack.short_day_long", Cleansing, "\"2026-02-16\": [", "\"2026-02-15\": [{ \"start\": \"00:00\", \"end\": \"24:00\" }], \"2026-02-16\": [")]
    [InlineData("pack.short_day_long", "calendar.json", "\"end\": \"11:30\"", "\"end\": \"18:30\"")]
    [InlineData("pack.short_day_holiday", "calendar.json", "\"2026-10-01\"", "\"2026-02-16\"")]
    [InlineData("pack.shift_order", "calendar.json", "\"end\": \"11:30\"", "\"end\": \"08:30\"")]
    [InlineData("pack.date", "calendar.json", "\"2026-02-16\"", "\"2026-02-30\"")]
    [InlineData("pack.date", "calendar.json", "\"2026-02-16\"", "\"eve\"")]
    [InlineData("pack.bad_json", "calendar.json", "\"2026-02-16\":", "\"2026-02-16\": [], \"2026-02-16\":")]
    [InlineData("pack.count", "calendar.json", "\"2026-02-16\":", "\"2026-02-13\": [], \"2026-02-16\":")]
    [InlineData("pack.field_type", "calendar.json", "\"2026-02-16\":", "\"2026-02-13\": \"noon\", \"2026-02-16\":")]
    public void A_broken_calendar_of_several_is_refused(string code, string file, string find, string replace, params string[] alsoAllowed) =>
        BrokenPackTests.AssertRefused(WithCalendars, code, file, find, replace, alsoAllowed);

    [Theory]
    [InlineData("calendars/city.json")]
    [InlineData("calendars/Night Shift.json")]
    public void A_calendar_whose_name_is_no_id_is_refused(string file)
    {
        using var pack = new PackOnDisk(WithCalendars);
        File.Copy(pack.PathOf(Cleansing), pack.PathOf(file));

        var error = Assert.Single(CityPackReader.Read(pack.Folder).Errors);

        Assert.Equal(("pack.calendar_id", file), (error.Code, error.File));
    }

    [Fact]
    public void A_calendar_in_which_nobody_works_for_400_days_is_refused()
    {
        using var pack = new PackOnDisk();
        var year = string.Join(", ", Enumerable.Range(0, 405).Select(day => $"\"{new DateOnly(2027, 1, 1).AddDays(day):yyyy-MM-dd}\""));
        pack.Change("calendar.json", "\"2026-10-01\"", year);

        Assert.Equal("pack.calendar_idle", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Code);
    }

    [Fact]
    public void Too_many_calendars_are_refused()
    {
        using var pack = new PackOnDisk(WithCalendars);
        foreach (var number in Enumerable.Range(1, PackLimits.OwnCalendars))
        {
            File.Copy(pack.PathOf(Cleansing), pack.PathOf($"calendars/c{number}.json"));
        }

        Assert.Equal("pack.count", Assert.Single(CityPackReader.Read(pack.Folder).Errors).Code);
    }

    [Fact]
    public void A_calendar_that_nobody_works_by_is_named()
    {
        using var pack = new PackOnDisk(WithCalendars);
        pack.Change(Roads, "roads,cleansing", "roads,");

        Assert.Single(CityPackReader.Read(pack.Folder).Warnings, warning => warning is { Code: "pack.calendar_unused", File: Cleansing });
    }

    [Fact]
    public void A_file_among_the_calendars_that_is_none_is_named()
    {
        using var pack = new PackOnDisk(WithCalendars);
        File.WriteAllText(pack.PathOf("calendars/notes.txt"), "two shifts");

        Assert.Single(CityPackReader.Read(pack.Folder).Warnings, warning => warning is { Code: "pack.file_unused", File: "calendars/notes.txt" });
    }

    private static CityPack Build()
    {
        var rules = TinyCity.Pack.Rules;
        Shift[] untilNoon = [new(new(9, 0), new(11, 30))];
        var calendar = new WorkingCalendar(
            rules.Calendar.Shifts, rules.Calendar.WorkingDays, rules.Calendar.Holidays, rules.Calendar.MakeUpDays, [new(new(2026, 2, 16), untilNoon)]);
        var cleansing = new WorkingCalendar(
            [new(new(4, 0), new(12, 0)), new(new(12, 0), new(0, 0))],
            Enum.GetValues<DayOfWeek>(), [], [], [new(new(2026, 2, 16), untilNoon)], "cleansing");
        var organisations = rules.Organisations.Select(it => it.Id == "roads" ? it with { Calendar = "cleansing" } : it);
        return TinyCity.Pack with
        {
            Rules = new CityRules(rules.City, rules.Areas, [.. organisations], rules.Catalogue, calendar, ownCalendars: [cleansing]),
        };
    }
}
