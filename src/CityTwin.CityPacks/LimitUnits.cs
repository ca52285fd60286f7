using CityTwin.Domain.Clocks;

namespace CityTwin.CityPacks;

/// <summary>How units of time limits are written in a pack.</summary>
internal static class LimitUnits
{
    private static readonly (string Word, LimitUnit Unit)[] All =
    [
        ("urgent_hours", LimitUnit.UrgentHours),
        ("working_hours", LimitUnit.WorkingHours),
        ("working_days", LimitUnit.WorkingDays),
        ("calendar_days", LimitUnit.CalendarDays),
        ("urgent_minutes", LimitUnit.UrgentMinutes),
    ];

    public static IEnumerable<string> Words => All.Select(pair => pair.Word);

    public static LimitUnit? Parse(string word) =>
        Array.Find(All, pair => pair.Word == word) is { Word: not null } found ? found.Unit : null;

    public static string Write(LimitUnit unit) => Array.Find(All, pair => pair.Unit == unit).Word;
}
