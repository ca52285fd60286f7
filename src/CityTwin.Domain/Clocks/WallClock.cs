using System.Runtime.CompilerServices;

namespace CityTwin.Domain.Clocks;

/// <summary>
/// A time zone as a table of its changes, so that wall-clock time becomes a scale that only goes forward. A time that is skipped in spring
/// passes in the moment of the change. An hour that comes twice in autumn counts once, the second time: in its first pass the
/// scale stands still.
/// </summary>
internal sealed class WallClock
{
    /// <summary>Changes are known from this year on; before, the first known offset stands.</summary>
    public const int FirstYear = 1970;

    /// <summary>Changes are known to the end of this year; afterwards, the last known offset stands.</summary>
    public const int LastYear = 2149;

    private static readonly ConditionalWeakTable<TimeZoneInfo, WallClock> Known = [];

    // A period is the time between two changes. For each: when it begins (UTC ticks), its offset, what the wall clock then shows.
    private readonly long[] begins;
    private readonly long[] offsets;
    private readonly long[] walls;

    private WallClock(TimeZoneInfo zone)
    {
        var changes = Changes(zone).ToList();
        begins = [0, .. changes.Select(change => change.Ticks)];
        offsets = [OffsetAt(zone, new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc)), .. changes.Select(change => OffsetAt(zone, change))];
        walls = [.. begins.Zip(offsets, (begin, offset) => begin + offset)];
    }

    /// <summary>How many periods there are, at least one.</summary>
    public int Periods => begins.Length;

    /// <summary>The table of a zone; made once.</summary>
    public static WallClock Of(TimeZoneInfo zone) => Known.GetValue(zone, static zone => new WallClock(zone));

    /// <summary>When a period begins, in UTC ticks.</summary>
    public long BeginOf(int period) => begins[period];

    /// <summary>Ticks that the wall clock is ahead of UTC in a period.</summary>
    public long OffsetOf(int period) => offsets[period];

    /// <summary>The period of an instant.</summary>
    public int PeriodAt(long utc) => LastNotAbove(begins, utc);

    /// <summary>What the wall clock shows, twins and all.</summary>
    public long Shown(long utc) => utc + offsets[PeriodAt(utc)];

    /// <summary>What the wall clock shows, but standing still where it will be set back: never less than a moment before.</summary>
    public long Counted(long utc)
    {
        var period = PeriodAt(utc);
        var wall = utc + offsets[period];
        return period + 1 < Periods ? Math.Min(wall, walls[period + 1]) : wall;
    }

    /// <summary>The instant of a wall-clock time: of a skipped one the moment of the change, of one that comes twice the later.</summary>
    public long InstantOf(long wall)
    {
        var period = LastNotAbove(walls, wall);
        var utc = wall - offsets[period];
        return period + 1 < Periods ? Math.Min(utc, begins[period + 1]) : utc;
    }

    // No zone changes twice within a day: look once a day, and halve the day in which the offset has changed.
    private static IEnumerable<DateTime> Changes(TimeZoneInfo zone)
    {
        var day = new DateTime(FirstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var before = OffsetAt(zone, day); day.Year <= LastYear; day = day.AddDays(1))
        {
            var after = OffsetAt(zone, day.AddDays(1));
            if (after != before)
            {
                yield return FirstWith(after, day, zone);
            }

            before = after;
        }
    }

    private static DateTime FirstWith(long offset, DateTime day, TimeZoneInfo zone)
    {
        var (low, high) = (0, (int)TimeSpan.SecondsPerDay);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = OffsetAt(zone, day.AddSeconds(middle)) == offset ? (low, middle) : (middle + 1, high);
        }

        return day.AddSeconds(low);
    }

    private static long OffsetAt(TimeZoneInfo zone, DateTime utc) => zone.GetUtcOffset(utc).Ticks;

    private static int LastNotAbove(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = sorted[middle] <= value ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
