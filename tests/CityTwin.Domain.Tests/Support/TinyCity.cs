using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Organisations;
using CityTwin.Domain.Places;

namespace CityTwin.Domain.Tests.Support;

/// <summary>A city small enough to know by heart: north has a committee in N1 and an office, south has nobody.</summary>
internal static class TinyCity
{
    public const string Pothole = "tiny:matter:pothole";
    public const string Lamp = "tiny:component:lamp";
    public const string Riddle = "tiny:matter:riddle";

    public static readonly Place InN1 = At("tiny", "N", "N1");
    public static readonly Place InN2 = At("tiny", "N", "N2");
    public static readonly Place InS1 = At("tiny", "S", "S1");
    public static readonly Place NotLocated = new(40.011, 116.011, null, ["tiny"], []);

    public static readonly WorkingCalendar Calendar = new(
        [new(new(13, 30), new(17, 30)), new(new(9, 0), new(12, 0))],
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        [.. Enumerable.Range(1, 7).Select(day => new DateOnly(2026, 10, day))],
        [new(2026, 9, 20), new(2026, 10, 10)]);

    public static readonly CityRules Rules = Build();

    private static Place At(params string[] areas) => new(40.01, 116.01, $"{areas[^1]}@12.-7", areas, []);

    private static CityRules Build()
    {
        var name = new Names("小城", "Tiny");
        var city = new City(
            "tiny", "2026.1", name, "TNY", "Asia/Shanghai",
            [new("city", name), new("district", name), new("community", name)],
            [], Crs.Wgs84, new Projection(116.02, 40), CellMetres: 100, EdgeMetres: 30, DefaultPoints: []);
        Area[] areas =
        [
            new("tiny", "city", null, name),
            new("N", "district", "tiny", name), new("S", "district", "tiny", name),
            new("N1", "community", "N", name), new("N2", "community", "N", name), new("S1", "community", "S", name),
        ];
        Organisation[] organisations =
        [
            new("roads", name, "city", "tiny", "roads"), new("parks", name, "city", "tiny", "parks"),
            new("n-office", name, "district", "N", "office"), new("n1-committee", name, "community", "N1", "committee"),
        ];
        CaseKind[] kinds =
        [
            new(new("tiny", SubjectKind.Matter, "pothole"), name, "Roads", new MergeRule(25, TimeSpan.FromHours(72)),
                new HandlingLimit(2, LimitUnit.WorkingDays), [new("community", "committee"), new("district", "office"), new("city", "roads")]),
            new(new("tiny", SubjectKind.Component, "lamp"), name, "Lamps", null, null, [new("city", "roads")]),
            new(new("tiny", SubjectKind.Matter, "riddle"), name, "Riddles", null, new HandlingLimit(2, LimitUnit.UrgentHours), []),
        ];
        return new CityRules(
            city, areas, organisations, new CityCatalogue(kinds), Calendar,
            process: new ProcessRules { Superiors = new Dictionary<string, string> { ["district"] = "office", ["city"] = "parks" } });
    }
}
