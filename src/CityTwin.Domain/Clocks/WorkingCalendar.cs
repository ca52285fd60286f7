using System.Collections.Frozen;

namespace CityTwin.Domain.Clocks;

/// <summary>
/// When a city, or an organisation with a calendar of its own, works: shifts on working days, holidays, make-up working days 调休, and
/// short days with shifts of their own. Wall clock of the city. Immutable.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>Id of the calendar that everybody follows who has no other.</summary>
    public const string CityId = "city";

    /// <summary>A calendar in which nobody works for so many days is broken; a pack with one is refused.</summary>
    public const int MostIdleDays = 400;

    private readonly FrozenSet<DateOnly> holidays;
    private readonly FrozenSet<DateOnly> makeUpDays;
    private readonly FrozenSet<DayOfWeek> workingDays;
    private readonly WorkCount work;
    private Reckoning? latest;

    /// <summary>A calendar from its parts; shifts are brought into order and must not overlap.</summary>
    /// <param name="shifts">The shifts of an ordinary working day.</param>
    /// <param name="workingDays">Weekdays that are worked.</param>
    /// <param name="holidays">Dates on which nobody works.</param>
    /// <param name="makeUpDays">Dates that are worked like an ordinary day, although their weekday is free or they are a holiday.</param>
    /// <param name="shortDays">Dates that are worked in shifts of their own, whatever their weekday; they go before everything else.</param>
    /// <param name="id">Short stable name within the city.</param>
    public WorkingCalendar(
        IEnumerable<Shift> shifts,
        IEnumerable<DayOfWeek> workingDays,
        IEnumerable<DateOnly> holidays,
        IEnumerable<DateOnly> makeUpDays,
        IEnumerable<KeyValuePair<DateOnly, IReadOnlyList<Shift>>>? shortDays = null,
        string id = CityId)
    {
        Id = id;
        Shifts = InOrder(shifts);
        LengthOfDay = new TimeSpan(Shifts.Sum(shift => shift.Length.Ticks));
        this.workingDays = workingDays.ToFrozenSet();
        this.holidays = holidays.ToFrozenSet();
        this.makeUpDays = makeUpDays.ToFrozenSet();
        ShortDays = (shortDays ?? []).ToFrozenDictionary(day => day.Key, day => InOrder(day.Value));
        work = new WorkCount(this);
    }

    /// <summary>Short stable name within the city; <see cref="CityId"/> for the city's own.</summary>
    public string Id { get; }

    /// <summary>The shifts of an ordinary working day, in order and without overlap.</summary>
    public IReadOnlyList<Shift> Shifts { get; }

    /// <summary>Working time of an ordinary working day.</summary>
    public TimeSpan LengthOfDay { get; }

    /// <summary>Dates on which nobody works.</summary>
    public IReadOnlySet<DateOnly> Holidays => holidays;

    /// <summary>Dates that are worked although their weekday is free.</summary>
    public IReadOnlySet<DateOnly> MakeUpDays => makeUpDays;

    /// <summary>Weekdays that are worked.</summary>
    public IReadOnlySet<DayOfWeek> WorkingDays => workingDays;

    /// <summary>Dates with shifts of their own, such as New Year's Eve 除夕 until noon. Each counts as one whole working day.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<Shift>> ShortDays { get; }

    /// <summary>Whether the date is worked, if only for an hour.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        ShortDays.ContainsKey(date) || makeUpDays.Contains(date) || (workingDays.Contains(date.DayOfWeek) && !holidays.Contains(date));

    /// <summary>The shifts of this date, in order; none when nobody works.</summary>
    public IReadOnlyList<Shift> ShiftsOn(DateOnly date) =>
        ShortDays.TryGetValue(date, out var own) ? own : IsWorkingDay(date) ? Shifts : [];

    /// <summary>The first moment of the wall clock at or after this one that is worked.</summary>
    public DateTime NextWorkingMoment(DateTime from) => new(work.WhenTimePassed(work.TimeBefore(from.Ticks)), from.Kind);

    /// <summary>The first day from which on nobody works for <see cref="MostIdleDays"/> days; null when the calendar is sound.</summary>
    public DateOnly? FindIdleStretch() => Shifts.Count == 0 || workingDays.Count == 0
        ? DateOnly.MinValue
        : holidays.Order().Select(holiday => (DateOnly?)holiday).FirstOrDefault(holiday => IsIdleFrom(holiday!.Value.DayNumber));

    /// <summary>How time is counted by this calendar in a time zone.</summary>
    public Reckoning In(TimeZoneInfo zone)
    {
        // Remembered, since a city asks for the same zone again and again; two who ask at once make the same.
        var known = latest;
        return known is not null && ReferenceEquals(known.Zone, zone) ? known : latest = new Reckoning(this, work, zone);
    }

    private static IReadOnlyList<Shift> InOrder(IEnumerable<Shift> shifts) => [.. shifts.OrderBy(shift => shift.Start)];

    private bool IsIdleFrom(int day) => work.WorkedDaysBefore(day + MostIdleDays) == work.WorkedDaysBefore(day);
}
