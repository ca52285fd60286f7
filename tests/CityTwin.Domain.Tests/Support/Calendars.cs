using System.Globalization;
using System.Text.Json;
using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Tests.Support;

/// <summary>Calendars that examples name.</summary>
internal static class Calendars
{
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
    private static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    /// <summary>The demo city's own: 09:00-12:00 and 13:30-17:30, with the holidays and make-up days of 2026 and 2027.</summary>
    public static readonly WorkingCalendar Linjiang = FromSeeds();

    /// <summary>The demo city's, with days that close at noon or at half past three.</summary>
    public static readonly WorkingCalendar LinjiangShort = new(
        Linjiang.Shifts, Linjiang.WorkingDays, Linjiang.Holidays, Linjiang.MakeUpDays,
        [
            new(new(2026, 2, 14), [At(9, 0, 12, 0)]),
            new(new(2026, 9, 24), [At(9, 0, 12, 0), At(13, 30, 15, 30)]),
            new(new(2026, 12, 31), [At(9, 0, 12, 0)]),
        ]);

    /// <summary>Two shifts on every day of the year: 04:00-12:00 and 14:00-22:00.</summary>
    public static readonly WorkingCalendar TwoShifts = new([At(4, 0, 12, 0), At(14, 0, 22, 0)], EveryDay, [], [], id: "two-shifts");

    /// <summary>Every minute of the year, in two shifts.</summary>
    public static readonly WorkingCalendar AroundTheClock = new([At(0, 0, 12, 0), At(12, 0, 0, 0)], EveryDay, [], [], id: "around-the-clock");

    /// <summary>From ten in the evening until six in the morning.</summary>
    public static readonly WorkingCalendar Nights = new([At(22, 0, 0, 0), At(0, 0, 6, 0)], EveryDay, [], [], id: "nights");

    /// <summary>09:00-17:00, without Thanksgiving and Christmas; their eves are short.</summary>
    public static readonly WorkingCalendar Boston = new(
        [At(9, 0, 17, 0)], Weekdays, [new(2026, 11, 26), new(2026, 12, 25)], [],
        [new(new(2026, 11, 25), [At(9, 0, 13, 0)]), new(new(2026, 12, 24), [At(9, 0, 12, 0)])]);

    /// <summary>08:00-12:00 and 13:00-16:00, with the holidays of Berlin and two short days in December.</summary>
    public static readonly WorkingCalendar Berlin = new(
        [At(8, 0, 12, 0), At(13, 0, 16, 0)], Weekdays,
        [new(2026, 4, 3), new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 14), new(2026, 5, 25), new(2026, 12, 25), new(2027, 1, 1)], [],
        [new(new(2026, 12, 24), [At(8, 0, 12, 0)]), new(new(2026, 12, 31), [At(8, 0, 12, 0)])]);

    public static readonly IReadOnlyDictionary<string, WorkingCalendar> ByName = new Dictionary<string, WorkingCalendar>
    {
        ["linjiang"] = Linjiang,
        ["linjiang-short"] = LinjiangShort,
        ["two-shifts"] = TwoShifts,
        ["around-the-clock"] = AroundTheClock,
        ["nights"] = Nights,
        ["boston"] = Boston,
        ["berlin"] = Berlin,
    };

    private static Shift At(int startHour, int startMinute, int endHour, int endMinute) => new(new(startHour, startMinute), new(endHour, endMinute));

    private static WorkingCalendar FromSeeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CityTwin.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds CityTwin.sln.");
        }

        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "seeds", "linjiang", "calendar.json")));
        var root = json.RootElement;
        return new WorkingCalendar(
            [.. root.GetProperty("shifts").EnumerateArray().Select(shift => new Shift(TimeOf(shift, "start"), TimeOf(shift, "end")))],
            [.. Texts(root, "workingDays").Select(day => Enum.Parse<DayOfWeek>(day, ignoreCase: true))],
            [.. Texts(root, "holidays").Select(DateOf)],
            [.. Texts(root, "makeUpDays").Select(DateOf)]);
    }

    private static IEnumerable<string> Texts(JsonElement root, string field) => root.GetProperty(field).EnumerateArray().Select(text => text.GetString()!);

    private static TimeOnly TimeOf(JsonElement shift, string field) => TimeOnly.ParseExact(shift.GetProperty(field).GetString()!, "HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly DateOf(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
