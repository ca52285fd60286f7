using System.Globalization;
using CityTwin.Cli.Situations.Injecting;
using CityTwin.Cli.Situations.Plots;
using CityTwin.Cli.Terminal;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Clocks;
using CityTwin.Domain.Situations;
using Spectre.Console;

namespace CityTwin.Cli.Situations;

/// <summary>Shows what was found, for people.</summary>
internal static class SituationsPrinter
{
    private const int KindsShown = 2;

    /// <summary>The situations, a row each, and what became of the reports.</summary>
    public static void Show(SituationRun run, IReadOnlyList<SituationReport> history, SituationRules rules, CityRules city)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("raised", "seen", "usual", "within", "after min", "reports", "where", "channels", "ended", "kinds");
        foreach (var one in run.Situations)
        {
            table.AddRow([.. Cells(one, city).Select(Markup.Escape)]);
        }

        Screen.Out.Write(table);
        var tally = run.Tally;
        Screen.Line(Say($"{run.Situations.Count:N0} situations, {AlarmRates.AMonth(run, history, rules):N1} a month after {rules.WarmUp.TotalDays:N0} days of learning; {rules.FalseAlarmsAMonth:0.######} false alarms a month allowed."));
        Screen.Line(Say($"{history.Count:N0} reports: {tally.Taken:N0} looked at, {tally.NotLocated:N0} not located, {tally.InBulk:N0} entered in bulk, {tally.Late:N0} late."));
    }

    /// <summary>Joint reviews that would have been proposed.</summary>
    public static void Show(IReadOnlyList<ReviewEvent> reviews, CityRules city)
    {
        foreach (var review in reviews.OfType<ReviewEvent.Proposed>())
        {
            Screen.Line($"review\t{Moment(review.At, city)}\t{review.Community} under {review.Street}\t{string.Join(", ", review.Rises.Select(rise => Say($"{rise.Family} {rise.Seen} for {rise.Expected:N1}")))}");
        }
    }

    /// <summary>How injected bursts were found.</summary>
    public static void Show(IReadOnlyList<InjectionRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("within", "reports", "tried", "found", "95 %", "minutes to the alarm: median", "quartiles");
        foreach (var row in rows)
        {
            table.AddRow(
                EvaluationPlots.Words(row.Shape.Duration),
                Say($"{row.Shape.Size}"),
                Say($"{row.Tried}"),
                Say($"{row.Found} ({100 * row.Share:N0} %)"),
                Say($"{100 * row.Interval.Low:N0}-{100 * row.Interval.High:N0} %"),
                row.Found == 0 ? "-" : Say($"{row.DelayMinutes.Middle:N0}"),
                row.Found == 0 ? "-" : Say($"{row.DelayMinutes.Low:N0}-{row.DelayMinutes.High:N0}"));
        }

        Screen.Out.Write(table);
    }

    /// <summary>Situations a month by the threshold.</summary>
    public static void Show(IReadOnlyList<AlarmRates> rates)
    {
        foreach (var rate in rates)
        {
            Screen.Line(Say($"allowed {rate.Stated:0.######} a month: {rate.History:N1} in the history, {rate.Chance:0.###} by chance alone"));
        }
    }

    private static string[] Cells(FoundSituation one, CityRules city)
    {
        var (first, last) = (one.Raised.Picture, one.Last);
        return
        [
            Moment(one.Raised.At, city),
            Say($"{first.Seen}"),
            Say($"{first.Expected:0.##}"),
            EvaluationPlots.Words(first.Window),
            Say($"{one.Delay.TotalMinutes:N0}"),
            Say($"{last.Reports:N0}"),
            last.CommonArea == city.City.Code ? Say($"{last.Communities.Count} communities") : last.CommonArea,
            last.Channels.Count == 1 ? last.Channels[0] : Say($"{last.Channels[0]} and {last.Channels.Count - 1} more"),
            one.Ended is not { } ended ? "-" : ended.MergedInto is null ? Moment(ended.At, city) : "part of another",
            string.Join(", ", last.Kinds.Take(KindsShown).Select(kind => city.Catalogue.Find(kind)?.Names.InEnglish ?? kind)) + (last.Kinds.Count > KindsShown ? ", ..." : string.Empty),
        ];
    }

    private static string Moment(DateTimeOffset at, CityRules city) => LocalTime.Of(at, city.TimeZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Say(FormattableString text) => FormattableString.Invariant(text);
}
