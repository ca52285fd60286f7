namespace CityTwin.Domain.Clocks;

/// <summary>The shifts of one day as ticks since midnight: how much of them is over at a time of day, and when so much is over.</summary>
internal sealed class DayPlan
{
    /// <summary>A day on which nobody works.</summary>
    public static readonly DayPlan Off = new([]);

    private readonly (long Start, long End, long Before)[] shifts;

    /// <summary>A plan of shifts in order and without overlap.</summary>
    public DayPlan(IReadOnlyList<Shift> inOrder)
    {
        shifts = new (long, long, long)[inOrder.Count];
        foreach (var (number, shift) in inOrder.Index())
        {
            var start = shift.Start.Ticks;
            shifts[number] = (start, start + shift.Length.Ticks, Length);
            Length += shift.Length.Ticks;
        }
    }

    /// <summary>Working time of the day.</summary>
    public long Length { get; }

    /// <summary>When the last shift ends.</summary>
    public long Closing => shifts.Length == 0 ? 0 : shifts[^1].End;

    /// <summary>Working time that is over at this time of day.</summary>
    public long WorkedAt(long timeOfDay)
    {
        foreach (var (start, end, before) in shifts)
        {
            if (timeOfDay < end)
            {
                return before + Math.Max(0, timeOfDay - start);
            }
        }

        return Length;
    }

    /// <summary>The first time of day at which so much is over: an end that falls on the end of a shift stays there.</summary>
    /// <param name="worked">Above 0 and at most the day's length.</param>
    public long WhenReached(long worked)
    {
        foreach (var (start, end, before) in shifts)
        {
            if (worked <= before + end - start)
            {
                return start + worked - before;
            }
        }

        return Closing;
    }

    /// <summary>The last time of day at which no more than so much is over: between two shifts it is the beginning of the next one.</summary>
    /// <param name="worked">At least 0; where it is more than the day holds, the day ends with its last shift.</param>
    public long WhenPassed(long worked)
    {
        foreach (var (start, end, before) in shifts)
        {
            if (worked < before + end - start)
            {
                return start + worked - before;
            }
        }

        return Closing;
    }
}
