namespace CityTwin.Domain.Clocks;

/// <summary>Arithmetic in working time, on the city's wall clock.</summary>
public static class WorkingTime
{
    /// <summary>A calendar without a working day in this many days is broken; the arithmetic stops there.</summary>
    public const int LongestPauseInDays = 400;

    /// <summary>The wall-clock time after this much working time. An end that falls on the end of a shift stays there.</summary>
    public static DateTime AddWorkingTime(this WorkingCalendar calendar, DateTime from, TimeSpan amount)
    {
        var left = amount;
        var date = DateOnly.FromDateTime(from);
        for (var idle = 0; idle < LongestPauseInDays; date = date.AddDays(1), idle++)
        {
            foreach (var shift in calendar.ShiftsOn(date))
            {
                var (start, end) = (date.ToDateTime(shift.Start), date.ToDateTime(shift.End));
                var begin = start > from ? start : from;
                if (begin >= end)
                {
                    continue;
                }

                if (begin + left <= end)
                {
                    return begin + left;
                }

                left -= end - begin;
                idle = 0;
            }
        }

        throw new InvalidOperationException($"The working calendar has no working day for {LongestPauseInDays} days after {from:yyyy-MM-dd}.");
    }

    /// <summary>
    /// The wall-clock time this many working days later, at the same time of day. A start outside working time counts
    /// from the next shift. A part of a day is that part of the day's working time.
    /// </summary>
    public static DateTime AddWorkingDays(this WorkingCalendar calendar, DateTime from, double amount)
    {
        var start = calendar.NextWorkingMoment(from);
        var date = DateOnly.FromDateTime(start);
        var idle = 0;
        for (var days = (int)amount; days > 0 && idle < LongestPauseInDays; idle++)
        {
            date = date.AddDays(1);
            if (calendar.IsWorkingDay(date))
            {
                days--;
                idle = 0;
            }
        }

        if (idle >= LongestPauseInDays)
        {
            throw new InvalidOperationException($"The working calendar has no working day for {LongestPauseInDays} days after {from:yyyy-MM-dd}.");
        }

        var whole = date.ToDateTime(TimeOnly.FromDateTime(start));
        var part = amount - (int)amount;
        return part == 0 ? whole : calendar.AddWorkingTime(whole, calendar.LengthOfDay * part);
    }

    /// <summary>The first moment at or after this one that is worked.</summary>
    public static DateTime NextWorkingMoment(this WorkingCalendar calendar, DateTime from)
    {
        var date = DateOnly.FromDateTime(from);
        for (var idle = 0; idle < LongestPauseInDays; date = date.AddDays(1), idle++)
        {
            foreach (var shift in calendar.ShiftsOn(date))
            {
                if (date.ToDateTime(shift.End) > from)
                {
                    var start = date.ToDateTime(shift.Start);
                    return start > from ? start : from;
                }
            }
        }

        throw new InvalidOperationException($"The working calendar has no working day for {LongestPauseInDays} days after {from:yyyy-MM-dd}.");
    }

    private static IReadOnlyList<Shift> ShiftsOn(this WorkingCalendar calendar, DateOnly date) =>
        calendar.IsWorkingDay(date) ? calendar.Shifts : [];
}
