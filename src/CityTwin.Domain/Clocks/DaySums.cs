namespace CityTwin.Domain.Clocks;

/// <summary>
/// Sums over days of a weekly pattern with exceptions. Closed form: a century costs as much as a week, and nothing is searched
/// day by day.
/// </summary>
internal sealed class DaySums
{
    private const int DaysInWeek = 7;

    // What the pattern holds before each day of a week, from Monday on; the eighth is the whole week.
    private readonly long[] week = new long[DaysInWeek + 1];

    // The exceptional days in order; what all days hold up to and with each; and by how much the exceptions before each change the pattern.
    private readonly long[] days;
    private readonly long[] through;
    private readonly long[] changes;

    /// <summary>Sums a pattern.</summary>
    /// <param name="pattern">What each weekday holds, from Monday on; at least 0.</param>
    /// <param name="exceptions">What other days hold instead, by day number, in order.</param>
    public DaySums(IEnumerable<long> pattern, IReadOnlyList<(int Day, long Value)> exceptions)
    {
        foreach (var (weekday, value) in pattern.Index())
        {
            week[weekday + 1] = week[weekday] + value;
        }

        days = [.. exceptions.Select(exception => (long)exception.Day)];
        through = new long[days.Length];
        changes = new long[days.Length + 1];
        foreach (var (number, (day, value)) in exceptions.Index())
        {
            changes[number + 1] = changes[number] + value - (PatternBefore(day + 1) - PatternBefore(day));
            through[number] = PatternBefore(day + 1) + changes[number + 1];
        }
    }

    /// <summary>What all days before this one hold together.</summary>
    /// <param name="day">Days since 0001-01-01, a Monday.</param>
    public long Before(int day) => PatternBefore(day) + changes[FirstNotBelow(days, day)];

    /// <summary>The first day with which the sum becomes greater than this; null when it never does.</summary>
    public int? DayPassing(long sum)
    {
        var next = FirstNotBelow(through, sum + 1);
        var nextException = next < days.Length ? (int)days[next] : (int?)null;
        if (week[DaysInWeek] == 0)
        {
            return nextException;
        }

        var (weeks, rest) = Math.DivRem(Math.Max(0, sum - changes[next]), week[DaysInWeek]);
        var weekday = 0;
        while (week[weekday + 1] <= rest)
        {
            weekday++;
        }

        var byPattern = (int)(weeks * DaysInWeek) + weekday;
        return nextException < byPattern ? nextException : byPattern;
    }

    private long PatternBefore(int day) => (day / DaysInWeek * week[DaysInWeek]) + week[day % DaysInWeek];

    // Equal neighbours are frequent, so the search of the base library would not do: it finds any of them.
    private static int FirstNotBelow(long[] sorted, long value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < value ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
