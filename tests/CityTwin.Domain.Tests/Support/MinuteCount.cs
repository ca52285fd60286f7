using CityTwin.Domain.Clocks;

namespace CityTwin.Domain.Tests.Support;

/// <summary>
/// Finds due times the way a patient clerk would: minute by minute, from the calendar's own lists, with nothing of the arithmetic under test.
/// Whole minutes only.
/// </summary>
internal sealed class MinuteCount(WorkingCalendar calendar, TimeZoneInfo zone)
{
    private const int MostMinutes = 3 * 366 * 24 * 60;

    // Within so many minutes any change of clocks is over.
    private const int LongestChange = 4 * 60;

    /// <summary>When the clock is due; null while it stands still.</summary>
    public DateTimeOffset? DueAt(RunningClock clock) =>
        clock.Pauses.Any(pause => pause.Until is null) ? null
        : clock.Limit.Unit is LimitUnit.UrgentHours or LimitUnit.UrgentMinutes or LimitUnit.WorkingHours ? ByRealMinutes(clock)
        : InstantOf(clock.Limit.Unit is LimitUnit.CalendarDays ? ByWallMinutes(clock) : ByWorkingDays(clock));

    private DateTimeOffset ByRealMinutes(RunningClock clock)
    {
        var (minute, left) = (clock.StartedAt, MinutesAllowed(clock));
        for (var count = 0; left > 0; minute = minute.AddMinutes(1), count++)
        {
            Assert.True(count < MostMinutes);
            var stands = clock.Pauses.Any(pause => pause.From <= minute && minute < pause.Until);
            left -= !stands && (clock.Limit.Unit is not LimitUnit.WorkingHours || IsWorked(Shown(minute))) ? 1 : 0;
        }

        return minute;
    }

    private DateTime ByWallMinutes(RunningClock clock)
    {
        var (minute, left) = (Held(clock.StartedAt), MinutesAllowed(clock));
        var pauses = clock.Pauses.Select(pause => (From: Held(pause.From), Until: Held(pause.Until!.Value))).ToList();
        for (; left > 0; minute = minute.AddMinutes(1))
        {
            left -= pauses.Any(pause => pause.From <= minute && minute < pause.Until) ? 0 : 1;
        }

        return minute;
    }

    private DateTime ByWorkingDays(RunningClock clock)
    {
        var (start, left) = (Held(clock.StartedAt), MinutesAllowed(clock));
        var pauses = clock.Pauses.Select(pause => (From: Held(pause.From), Until: Held(pause.Until!.Value))).ToList();
        var minute = start;
        for (var count = 0; count < MostMinutes; minute = minute.AddMinutes(1), count++)
        {
            var lack = minute > start && !pauses.Any(pause => pause.From < minute && minute <= pause.Until) ? LackAtClosing(minute) : 0;
            if (left < lack)
            {
                return minute;
            }

            left -= lack;
            if (!IsWorked(minute) || pauses.Any(pause => pause.From <= minute && minute < pause.Until))
            {
                continue;
            }

            if (left == 0)
            {
                return minute;
            }

            left--;
        }

        throw new InvalidOperationException("No end within three years.");
    }

    // What a short day that closes at this minute lacks of an ordinary one.
    private int LackAtClosing(DateTime minute)
    {
        var justBefore = minute.AddMinutes(-1);
        var shifts = ShiftsOn(DateOnly.FromDateTime(justBefore));
        return shifts.Count > 0 && IsWorked(justBefore) && Ends(shifts[^1]) == TimeOfDay(justBefore) + 1 ? LengthOf(calendar.Shifts) - LengthOf(shifts) : 0;
    }

    private int MinutesAllowed(RunningClock clock) => (int)Math.Round(
        MinutesIn(clock.Limit) + clock.Extensions.Sum(extension => MinutesIn(extension.More)));

    private double MinutesIn(HandlingLimit limit) => limit.Amount * limit.Unit switch
    {
        LimitUnit.WorkingDays => LengthOf(calendar.Shifts),
        LimitUnit.CalendarDays => 24 * 60,
        LimitUnit.UrgentMinutes => 1,
        _ => 60,
    };

    private bool IsWorked(DateTime minute) =>
        ShiftsOn(DateOnly.FromDateTime(minute)).Any(shift => Starts(shift) <= TimeOfDay(minute) && TimeOfDay(minute) < Ends(shift));

    private IReadOnlyList<Shift> ShiftsOn(DateOnly date) =>
        calendar.ShortDays.TryGetValue(date, out var own) ? own
        : calendar.MakeUpDays.Contains(date) ? calendar.Shifts
        : calendar.Holidays.Contains(date) || !calendar.WorkingDays.Contains(date.DayOfWeek) ? []
        : calendar.Shifts;

    private static int LengthOf(IReadOnlyList<Shift> shifts) => shifts.Sum(shift => Ends(shift) - Starts(shift));

    private static int Starts(Shift shift) => (shift.Start.Hour * 60) + shift.Start.Minute;

    private static int Ends(Shift shift) => shift.End is { Hour: 0, Minute: 0 } ? 24 * 60 : (shift.End.Hour * 60) + shift.End.Minute;

    private static int TimeOfDay(DateTime minute) => (minute.Hour * 60) + minute.Minute;

    private DateTime Shown(DateTimeOffset minute) => TimeZoneInfo.ConvertTime(minute, zone).DateTime;

    // The wall clock, but standing still in the first pass of an hour that comes twice.
    private DateTime Held(DateTimeOffset minute) => Enumerable.Range(0, LongestChange).Min(later => Shown(minute.AddMinutes(later)));

    // The last minute that shows this time, or the first after it where no minute does.
    private DateTimeOffset InstantOf(DateTime wall)
    {
        var minute = new DateTimeOffset(wall, TimeSpan.Zero).AddHours(16);
        while (Shown(minute) > wall)
        {
            minute = minute.AddMinutes(-1);
        }

        return Shown(minute) == wall ? minute : minute.AddMinutes(1);
    }
}
