using System.Collections.Frozen;

namespace CityTwin.Domain.Clocks;

/// <summary>
/// How much of a calendar's work lies before a time of the wall clock, and the way back. Counted in ticks from the year 1, once as
/// working time and once as working days, each as long as an ordinary one.
/// </summary>
internal sealed class WorkCount
{
    private readonly DayPlan[] week;
    private readonly FrozenDictionary<int, DayPlan> exceptions;
    private readonly DaySums time;
    private readonly DaySums days;
    private readonly long dayLength;

    /// <summary>Counts a calendar.</summary>
    public WorkCount(WorkingCalendar calendar)
    {
        var ordinary = new DayPlan(calendar.Shifts);
        dayLength = ordinary.Length;
        week = [.. Enumerable.Range(1, 7).Select(day => calendar.WorkingDays.Contains((DayOfWeek)(day % 7)) ? ordinary : DayPlan.Off)];

        var plans = calendar.Holidays.ToDictionary(date => date.DayNumber, _ => DayPlan.Off);
        foreach (var date in calendar.MakeUpDays)
        {
            plans[date.DayNumber] = ordinary;
        }

        foreach (var (date, shifts) in calendar.ShortDays)
        {
            plans[date.DayNumber] = new DayPlan(shifts);
        }

        exceptions = plans.ToFrozenDictionary();
        var inOrder = plans.OrderBy(plan => plan.Key).ToList();
        time = new DaySums(week.Select(plan => plan.Length), [.. inOrder.Select(plan => (plan.Key, plan.Value.Length))]);
        days = new DaySums(week.Select(Worked), [.. inOrder.Select(plan => (plan.Key, Worked(plan.Value)))]);
    }

    /// <summary>Working days before a day.</summary>
    public long WorkedDaysBefore(int day) => days.Before(day);

    /// <summary>Working time before a time of the wall clock.</summary>
    public long TimeBefore(long wall)
    {
        var (day, timeOfDay) = Split(wall);
        return time.Before(day) + PlanOn(day).WorkedAt(timeOfDay);
    }

    /// <summary>The first time of the wall clock with so much working time before it; above 0.</summary>
    public long WhenTimeReached(long worked) => time.DayPassing(worked - 1) is { } day
        ? Join(day, PlanOn(day).WhenReached(worked - time.Before(day)))
        : throw NoWork();

    /// <summary>The last time of the wall clock with no more than so much working time before it.</summary>
    public long WhenTimePassed(long worked) => time.DayPassing(worked) is { } day
        ? Join(day, PlanOn(day).WhenPassed(worked - time.Before(day)))
        : throw NoWork();

    /// <summary>
    /// Working days before a time of the wall clock, each counted with the length of an ordinary one. A day is over when its last shift
    /// ends, also where that shift ends early.
    /// </summary>
    public long DaysBefore(long wall)
    {
        var (day, timeOfDay) = Split(wall);
        var plan = PlanOn(day);
        var today = plan.Length == 0 ? 0 : timeOfDay >= plan.Closing ? dayLength : Math.Min(plan.WorkedAt(timeOfDay), dayLength);
        return (days.Before(day) * dayLength) + today;
    }

    /// <summary>The last time of the wall clock with no more than so many working days before it; never later than the closing of their last day.</summary>
    public long WhenDaysPassed(long worked)
    {
        var (whole, rest) = dayLength == 0 ? throw NoWork() : Math.DivRem(worked, dayLength);
        return days.DayPassing(whole) is { } day ? Join(day, PlanOn(day).WhenPassed(rest)) : throw NoWork();
    }

    private static long Worked(DayPlan plan) => plan.Length == 0 ? 0 : 1;

    private static (int Day, long TimeOfDay) Split(long wall) => ((int)(wall / TimeSpan.TicksPerDay), wall % TimeSpan.TicksPerDay);

    private static long Join(int day, long timeOfDay) => (day * TimeSpan.TicksPerDay) + timeOfDay;

    private static InvalidOperationException NoWork() => new("The working calendar has no working day any more; a city pack with such a calendar is refused.");

    private DayPlan PlanOn(int day) => exceptions.TryGetValue(day, out var plan) ? plan : week[day % 7];
}
