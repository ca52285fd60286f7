using CityTwin.CityPacks;
using CityTwin.Domain.Situations;
using CityTwin.Domain.Supervision;

namespace CityTwin.Cli.Situations.Injecting;

/// <summary>Puts bursts of each size and duration into a real history and counts how many are found, and how soon.</summary>
internal static class InjectionTrial
{
    // Far enough apart that one is over before the next begins, and that they are a small part of what is learnt.
    private const int DaysApart = 3;

    // The last day a burst can need to be found.
    private const int DaysAfter = 3;

    /// <summary>Runs the trial.</summary>
    /// <param name="history">The reports in order of time.</param>
    /// <param name="city">The city.</param>
    /// <param name="rules">When something is a situation.</param>
    /// <param name="asked">How many bursts of each shape, how wide, and the seed.</param>
    /// <param name="done">Told how many bursts have been tried.</param>
    public static List<InjectionRow> Run(IReadOnlyList<SituationReport> history, LoadedCity city, SituationRules rules, InjectionOptions asked, Action<int> done)
    {
        var draw = new BurstDraw(history, city, asked.Radius, asked.Seed);
        var outcomes = new List<BurstOutcome>();
        var usual = SituationRun.Over(history, rules, city.Rules.TimeZone).Situations.Select(one => one.Raised.SituationId).ToHashSet();
        var (first, last) = (history[0].ReportedAt + rules.WarmUp + TimeSpan.FromDays(1), history[^1].ReportedAt - TimeSpan.FromDays(DaysAfter + 7));
        var days = Days(first, last).ToList();
        var shapes = Enumerable.Repeat(BurstShape.All, asked.Times).SelectMany(all => all).ToList();
        for (var next = 0; next < shapes.Count && days.Count > 0; next += days.Count)
        {
            // A day of the list can move by up to six days to the right day of the week; order is mended by sorting.
            var bursts = shapes.Skip(next).Take(days.Count).Select((shape, n) => draw.Draw(shape, days[n])).ToList();
            var run = SituationRun.Over(With(history, bursts), rules, city.Rules.TimeZone);
            var raised = run.Situations.Select(one => one.Raised).Where(one => !usual.Contains(one.SituationId)).ToList();
            outcomes.AddRange(bursts.Select(burst => Outcome(burst, raised)));
            done(outcomes.Count);
        }

        return [.. outcomes.GroupBy(outcome => outcome.Shape).OrderBy(group => group.Key.Duration).ThenBy(group => group.Key.Size).Select(InjectionRow.Of)];
    }

    private static IEnumerable<SituationReport> With(IReadOnlyList<SituationReport> history, List<Burst> bursts) =>
        history.Concat(bursts.SelectMany(burst => burst.Reports)).OrderBy(report => report.ReportedAt);

    private static BurstOutcome Outcome(Burst burst, List<SituationEvent.Raised> raised) =>
        new(burst.Shape, raised.Where(burst.IsFoundBy).Select(one => one.At - burst.Begins).OrderBy(delay => delay).Cast<TimeSpan?>().FirstOrDefault());

    private static IEnumerable<DateTimeOffset> Days(DateTimeOffset first, DateTimeOffset last)
    {
        for (var day = new DateTimeOffset(first.UtcDateTime.Date, TimeSpan.Zero); day < last; day = day.AddDays(DaysApart))
        {
            yield return day;
        }
    }
}

/// <summary>What bursts are tried.</summary>
/// <param name="Times">How many of each shape.</param>
/// <param name="Radius">Metres.</param>
/// <param name="Seed">Draws them.</param>
internal sealed record InjectionOptions(int Times, double Radius, int Seed);

/// <summary>Whether a burst was found.</summary>
/// <param name="Shape">The burst.</param>
/// <param name="Delay">From its first report until the situation was raised; null when it was missed.</param>
internal sealed record BurstOutcome(BurstShape Shape, TimeSpan? Delay);

/// <summary>How bursts of one shape were found.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Tried">How many.</param>
/// <param name="Found">How many were found.</param>
/// <param name="Interval">The 95 % interval of their share.</param>
/// <param name="DelayMinutes">Quartiles of the minutes from the first report to the alarm; NaN when none was found.</param>
internal sealed record InjectionRow(BurstShape Shape, int Tried, int Found, WilsonInterval Interval, (double Low, double Middle, double High) DelayMinutes)
{
    public double Share => (double)Found / Tried;

    /// <summary>Sums up the bursts of one shape.</summary>
    public static InjectionRow Of(IGrouping<BurstShape, BurstOutcome> outcomes)
    {
        var delays = outcomes.Where(one => one.Delay is not null).Select(one => one.Delay!.Value.TotalMinutes).Order().ToList();
        return new InjectionRow(
            outcomes.Key, outcomes.Count(), delays.Count, WilsonInterval.Of(delays.Count, outcomes.Count()), (Quantile(delays, 0.25), Quantile(delays, 0.5), Quantile(delays, 0.75)));
    }

    private static double Quantile(List<double> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)Math.Round(share * (sorted.Count - 1))];
}
