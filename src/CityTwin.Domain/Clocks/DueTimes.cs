namespace CityTwin.Domain.Clocks;

/// <summary>Due times of limits that nothing stops and nothing extends; see <see cref="RunningClock"/> for the others.</summary>
public static class DueTimes
{
    /// <summary>When a limit that starts at <paramref name="from"/> ends, with the steps that led there.</summary>
    public static DueTime After(DateTimeOffset from, HandlingLimit limit, WorkingCalendar calendar, TimeZoneInfo zone) =>
        After(from, limit, calendar.In(zone));

    /// <summary>When a limit that starts at <paramref name="from"/> ends, with the steps that led there.</summary>
    public static DueTime After(DateTimeOffset from, HandlingLimit limit, Reckoning reckoning)
    {
        var due = reckoning.After(from, limit);
        return new DueTime(due,
        [
            new DueStep("start", DueWords.Time(from, reckoning)),
            new DueStep("limit", DueWords.Amount(limit)),
            new DueStep("calendar", DueWords.Calendar(limit, reckoning)),
            new DueStep("due", DueWords.Time(due, reckoning)),
        ]);
    }
}
