using CityTwin.Cli.Situations.Injecting;

namespace CityTwin.Cli.Situations.Plots;

/// <summary>The drawings of an evaluation, besides the timeline.</summary>
internal static class EvaluationPlots
{
    // The lower edge of a logarithmic axis, which has no 0.
    private const double LeastRate = 0.001;

    private static readonly double[] Sizes = [.. BurstShape.Sizes.Select(size => (double)size)];

    /// <summary>Situations a month against the threshold.</summary>
    public static string Alarms(IReadOnlyList<AlarmRates> rates) => new Chart(
            "Situations a month, by the threshold",
            "false alarms a month that the rules allow",
            "a month",
            new Axis(0.0001, 10, Chart.Left, Chart.Right, IsLogarithmic: true),
            new Axis(LeastRate, 100, Chart.Bottom, Chart.Top, IsLogarithmic: true))
        .WithAxes()
        .With("in the history", [.. rates.Select(rate => Point(rate.Stated, rate.History))])
        .With("by chance alone", [.. rates.Select(rate => Point(rate.Stated, rate.Chance))])
        .WithGuide("allowed", [.. rates.Where(rate => rate.Stated >= LeastRate).Select(rate => (rate.Stated, rate.Stated))])
        .WithRemark("none at all is drawn at the lower edge")
        .ToString();

    /// <summary>The share of injected bursts that was found, by size.</summary>
    public static string Detection(IReadOnlyList<InjectionRow> rows) => BySize(
        "Injected bursts that were found, with 95 % intervals", "%", new Axis(0, 100, Chart.Bottom, Chart.Top, IsLogarithmic: false), rows,
        row => (row.Shape.Size, 100 * row.Share, 100 * row.Interval.Low, 100 * row.Interval.High));

    /// <summary>How long it took to find them, by size.</summary>
    public static string Delay(IReadOnlyList<InjectionRow> rows) => BySize(
        "From the first report of a burst to the alarm: median and quartiles", "minutes", new Axis(1, 10_000, Chart.Bottom, Chart.Top, IsLogarithmic: true),
        rows.Where(row => row.Found >= 3), row => (row.Shape.Size, row.DelayMinutes.Middle, row.DelayMinutes.Low, row.DelayMinutes.High));

    private static string BySize(
        string title, string up, Axis y, IEnumerable<InjectionRow> rows, Func<InjectionRow, (double X, double Y, double Low, double High)> point)
    {
        var chart = new Chart(title, "reports in the burst", up, new Axis(4, 130, Chart.Left, Chart.Right, IsLogarithmic: true), y, Sizes).WithAxes();
        foreach (var line in rows.GroupBy(row => row.Shape.Duration))
        {
            chart.With($"within {Words(line.Key)}", [.. line.Select(point)]);
        }

        return chart.ToString();
    }

    /// <summary>A duration in words.</summary>
    public static string Words(TimeSpan time) => time switch
    {
        { TotalHours: < 1 } => FormattableString.Invariant($"{time.TotalMinutes:N0} min"),
        { TotalDays: < 1 } => FormattableString.Invariant($"{time.TotalHours:N0} h"),
        _ => FormattableString.Invariant($"{time.TotalDays:N0} day"),
    };

    private static (double X, double Y, double Low, double High) Point(double x, double y) => (x, y, y, y);
}
