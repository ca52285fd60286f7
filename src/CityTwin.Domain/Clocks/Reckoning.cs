using System.Diagnostics;

namespace CityTwin.Domain.Clocks;

/// <summary>
/// How time is counted by a calendar in a time zone. Each unit is a scale that only goes forward, so that a limit is a distance on its
/// scale and a pause is the distance it covers. Made by <see cref="WorkingCalendar.In"/>; immutable.
/// </summary>
/// <remarks>
/// <para>Hours are real hours; days are days of the wall calendar. So no hour is lost or counted twice where clocks are changed, and
/// a limit in days ends at the same time of day on either side of a change. On the scales of days, a time that is skipped in spring
/// passes in the moment of the change, and an hour that comes twice in autumn counts once, the second time.</para>
/// <para><see cref="LimitUnit.UrgentHours"/> and <see cref="LimitUnit.UrgentMinutes"/>: every moment counts. An hour is an hour.</para>
/// <para><see cref="LimitUnit.WorkingHours"/>: moments within a shift count. A limit that is used up with the end of a shift ends there.</para>
/// <para><see cref="LimitUnit.CalendarDays"/>: a limit of whole days ends at the same time of day, a half day is twelve hours of the wall clock.</para>
/// <para><see cref="LimitUnit.WorkingDays"/>: a limit of whole days ends so many working days later at the same place of the working day,
/// that is after as much working time; between two shifts this means the beginning of the next one. A start outside working time counts from the
/// next shift. A part of a day is that part of the working time of an ordinary day. A short day counts as one whole working day:
/// what it lacks passes in the moment in which its last shift ends, and a limit that would end later on that day ends then (compare
/// 民法典 art. 203: a period ends when business closes on its last day).</para>
/// </remarks>
public sealed class Reckoning
{
    private readonly WallClock wall;
    private readonly WorkCount work;

    // For each period between two changes of the clock: what to add to the working time that the wall clock suggests, so that a shift
    // over the change has the hours that were really worked; and the working time before the period.
    private readonly long[] corrections;
    private readonly long[] workedBefore;

    internal Reckoning(WorkingCalendar calendar, WorkCount work, TimeZoneInfo zone)
    {
        (Calendar, Zone) = (calendar, zone);
        (wall, this.work) = (WallClock.Of(zone), work);
        corrections = new long[wall.Periods];
        workedBefore = new long[wall.Periods];
        for (var period = 1; period < wall.Periods; period++)
        {
            var begin = wall.BeginOf(period);
            var asIfUnchanged = work.TimeBefore(begin + wall.OffsetOf(period - 1)) + corrections[period - 1];
            corrections[period] = asIfUnchanged - work.TimeBefore(begin + wall.OffsetOf(period));
            workedBefore[period] = asIfUnchanged;
        }
    }

    /// <summary>The calendar.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The time zone.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>
    /// An amount as time on the scale of its unit: natural time for urgent hours and calendar days (24 hours each), working time for working hours
    /// and working days (an ordinary day's working time each).
    /// </summary>
    public TimeSpan LengthOf(HandlingLimit limit) => new((long)Math.Round(limit.Amount * TicksOf(limit.Unit)));

    /// <summary>So much time as an amount of a unit: the way back from <see cref="LengthOf"/>.</summary>
    public double AmountOf(TimeSpan counted, LimitUnit unit) => counted.Ticks / (double)TicksOf(unit);

    /// <summary>The time that counts between two instants; negative when <paramref name="until"/> is earlier.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until, LimitUnit unit) => new(PositionOf(until, unit) - PositionOf(from, unit));

    /// <summary>When a limit that starts here ends; never earlier than its start. UTC.</summary>
    public DateTimeOffset After(DateTimeOffset from, HandlingLimit limit) =>
        InstantAt(PositionOf(from, limit.Unit) + LengthOf(limit).Ticks, limit.Unit);

    /// <summary>What the wall clock shows.</summary>
    internal DateTime Shown(DateTimeOffset instant) => new(wall.Shown(instant.UtcTicks));

    /// <summary>Where an instant lies on the scale of a unit.</summary>
    internal long PositionOf(DateTimeOffset instant, LimitUnit unit) => unit switch
    {
        LimitUnit.UrgentHours or LimitUnit.UrgentMinutes => instant.UtcTicks,
        LimitUnit.WorkingHours => WorkedBefore(instant.UtcTicks),
        LimitUnit.CalendarDays => wall.Counted(instant.UtcTicks),
        LimitUnit.WorkingDays => work.DaysBefore(wall.Counted(instant.UtcTicks)),
        _ => throw Unknown(unit),
    };

    /// <summary>The instant of a place on the scale of a unit.</summary>
    internal DateTimeOffset InstantAt(long position, LimitUnit unit) => new(
        unit switch
        {
            LimitUnit.UrgentHours or LimitUnit.UrgentMinutes => position,
            LimitUnit.WorkingHours => WhenWorked(position),
            LimitUnit.CalendarDays => wall.InstantOf(position),
            LimitUnit.WorkingDays => wall.InstantOf(work.WhenDaysPassed(position)),
            _ => throw Unknown(unit),
        },
        TimeSpan.Zero);

    private long TicksOf(LimitUnit unit) => unit switch
    {
        LimitUnit.CalendarDays => TimeSpan.TicksPerDay,
        LimitUnit.WorkingDays => Calendar.LengthOfDay.Ticks,
        LimitUnit.UrgentMinutes => TimeSpan.TicksPerMinute,
        _ => TimeSpan.TicksPerHour,
    };

    private long WorkedBefore(long utc)
    {
        var period = wall.PeriodAt(utc);
        return work.TimeBefore(utc + wall.OffsetOf(period)) + corrections[period];
    }

    private long WhenWorked(long position)
    {
        var period = PeriodBefore(position);
        return work.WhenTimeReached(position - corrections[period]) - wall.OffsetOf(period);
    }

    // The last period that begins with less working time before it.
    private int PeriodBefore(long position)
    {
        var (low, high) = (0, workedBefore.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = workedBefore[middle] < position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static UnreachableException Unknown(LimitUnit unit) => new($"Reckoning does not know {unit}.");
}
