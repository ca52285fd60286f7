namespace CityTwin.Domain.Situations;

/// <summary>
/// How often chance alone would raise as much: the number of times a month that any of all the windows and squares comes to hold so many,
/// if each were given an equal part of the false alarms. An upper bound, because windows and squares overlap.
/// </summary>
internal sealed class Odds(SituationRules rules, Baseline baseline, Clumps clumps, int levels)
{
    private static readonly TimeSpan Month = TimeSpan.FromDays(30);
    private readonly double[] logWindows = [.. rules.Windows.Select(window => Math.Log(Month / window))];

    /// <summary>Logarithm of the false alarms a month that this much stands for.</summary>
    public double LogFalseAlarms(Subject subject, int level, int window, int seen, double expected) =>
        LogCrossings(subject, level, window, seen, expected)
        + logWindows[window]
        + Math.Log((double)baseline.SquaresOf(level) * baseline.Subjects.CountScanned() * levels * logWindows.Length);

    /// <summary>Logarithm of how often one window at one place comes to hold this many within its length.</summary>
    public double LogCrossings(Subject subject, int level, int window, int seen, double expected) =>
        CountLaw.LogCrossings(seen, expected, clumps.SpreadOf(subject, (level * logWindows.Length) + window, expected) + baseline.Doubt(subject));
}
