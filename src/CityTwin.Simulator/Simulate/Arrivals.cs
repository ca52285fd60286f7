namespace CityTwin.Simulator.Simulate;

/// <summary>When incidents come: by chance, but at a given rate that may change.</summary>
public static class Arrivals
{
    /// <summary>Moments from the beginning to the end, in order. The same dice give the same moments.</summary>
    /// <param name="perSecond">The rate at a moment; above 0.</param>
    /// <param name="end">When it ends.</param>
    /// <param name="dice">Decides the gaps.</param>
    public static IEnumerable<TimeSpan> Until(TimeSpan end, Func<TimeSpan, double> perSecond, Random dice)
    {
        // The next moment after an exponential gap: people report independently of each other.
        for (var moment = NextAfter(TimeSpan.Zero); moment < end; moment = NextAfter(moment))
        {
            yield return moment;
        }

        TimeSpan NextAfter(TimeSpan moment)
        {
            var gap = -Math.Log(1 - dice.NextDouble()) / perSecond(moment);
            return gap < (end - moment).TotalSeconds ? moment + TimeSpan.FromSeconds(gap) : end;
        }
    }
}
