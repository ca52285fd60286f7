using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations;

/// <summary>How many situations a month are raised at a threshold: in the history, and where chance alone is at work.</summary>
/// <param name="Stated">The threshold: false alarms a month that the rules allow.</param>
/// <param name="History">Situations a month in the history.</param>
/// <param name="Chance">Situations a month in histories drawn by chance.</param>
internal sealed record AlarmRates(double Stated, double History, double Chance)
{
    private const double DaysOfMonth = 30;

    /// <summary>The thresholds that are tried.</summary>
    public static readonly double[] Thresholds = [0.0001, 0.001, 0.01, 0.1, 1, 10];

    /// <summary>Tries all thresholds, over so many histories of chance.</summary>
    public static List<AlarmRates> Of(IReadOnlyList<SituationReport> history, SituationRules rules, TimeZoneInfo zone, int seeds, int seed)
    {
        var chances = Enumerable.Range(seed, seeds).Select(one => ChanceHistory.Of(history, one)).ToList();
        return
        [
            .. Thresholds.Select(threshold =>
            {
                var stated = rules with { FalseAlarmsAMonth = threshold };
                return new AlarmRates(threshold, AMonth(history, stated, zone), chances.Average(chance => AMonth(chance, stated, zone)));
            }),
        ];
    }

    /// <summary>Situations a month after the warm-up; those that turned out to be part of another one are not counted.</summary>
    public static double AMonth(SituationRun run, IReadOnlyList<SituationReport> history, SituationRules rules) =>
        run.Situations.Count(one => one.Ended?.MergedInto is null)
        / Math.Max(1, (history[^1].ReportedAt - history[0].ReportedAt - rules.WarmUp).TotalDays / DaysOfMonth);

    private static double AMonth(IReadOnlyList<SituationReport> history, SituationRules rules, TimeZoneInfo zone) =>
        AMonth(SituationRun.Over(history, rules, zone), history, rules);
}
