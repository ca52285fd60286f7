namespace CityTwin.Domain.Situations;

/// <summary>At which hours of the week reports come: 168 shares, smoothed over neighbouring hours, leaning on another rhythm while there are few.</summary>
internal sealed class WeekRhythm
{
    public const int Hours = 7 * 24;

    private readonly double[] learnt = new double[Hours];
    private readonly double[] before = new double[Hours + 1];
    private double total;
    private long builtFor = -1;

    /// <summary>A report came in this hour.</summary>
    public void Learn(int hour, double weight)
    {
        learnt[hour] += weight;
        total += weight;
    }

    /// <summary>Takes in what was learnt, once for each <paramref name="turn"/>: a rhythm of weeks does not change within an hour.</summary>
    /// <param name="turn">The hour now, counted from anywhere.</param>
    /// <param name="lean">What it leans on; null for an even week.</param>
    /// <param name="prior">With fewer reports than this it is more the other's rhythm than its own, in today's weight.</param>
    public void Build(long turn, WeekRhythm? lean, double prior)
    {
        if (builtFor == turn)
        {
            return;
        }

        builtFor = turn;
        for (var hour = 0; hour < Hours; hour++)
        {
            var smooth = (learnt[(hour + Hours - 1) % Hours] / 4) + (learnt[hour] / 2) + (learnt[(hour + 1) % Hours] / 4);
            var share = (smooth + (prior * (lean?.ShareOf(hour) ?? 1.0 / Hours))) / (total + prior);
            before[hour + 1] = before[hour] + share;
        }
    }

    /// <summary>How much of a week's reports comes in this many hours before an hour of the week.</summary>
    public double Within(double hours, double until)
    {
        var from = until - hours;
        return from >= 0 ? Before(until) - Before(from) : Before(until) + before[Hours] - Before(from + Hours);
    }

    private double ShareOf(int hour) => before[hour + 1] - before[hour];

    private double Before(double hour)
    {
        var whole = Math.Min((int)hour, Hours - 1);
        return before[whole] + ((hour - whole) * ShareOf(whole));
    }
}
