using System.Collections.Frozen;

namespace CityTwin.Domain.Clocks;

/// <summary>When a city works: shifts on working days, holidays, and make-up working days 调休. Local time of the city.</summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<DateOnly> holidays;
    private readonly FrozenSet<DateOnly> makeUpDays;
    private readonly FrozenSet<DayOfWeek> workingDays;

    /// <summary>A calendar from its parts; <see cref="Shifts"/> are kept in order.</summary>
    public WorkingCalendar(
        IEnumerable<Shift> shifts,
        IEnumerable<DayOfWeek> workingDays,
        IEnumerable<DateOnly> holidays,
        IEnumerable<DateOnly> makeUpDays)
    {
        Shifts = [.. shifts.OrderBy(shift => shift.Start)];
        this.workingDays = workingDays.ToFrozenSet();
        this.holidays = holidays.ToFrozenSet();
        this.makeUpDays = makeUpDays.ToFrozenSet();
    }

    /// <summary>The shifts of a working day, in order and without overlap.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>Working time of one working day.</summary>
    public TimeSpan LengthOfDay => new(Shifts.Sum(shift => (shift.End - shift.Start).Ticks));

    /// <summary>Dates on which nobody works.</summary>
    public IReadOnlySet<DateOnly> Holidays => holidays;

    /// <summary>Dates that are worked although their weekday is free.</summary>
    public IReadOnlySet<DateOnly> MakeUpDays => makeUpDays;

    /// <summary>Weekdays that are worked.</summary>
    public IReadOnlySet<DayOfWeek> WorkingDays => workingDays;

    /// <summary>Whether the date is worked.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        makeUpDays.Contains(date) || (workingDays.Contains(date.DayOfWeek) && !holidays.Contains(date));
}

/// <summary>A stretch of working time within one day, local time of the city; <paramref name="End"/> is not included.</summary>
/// <param name="Start">Begins at.</param>
/// <param name="End">Ends at, later than the start on the same day.</param>
public sealed record Shift(TimeOnly Start, TimeOnly End);
