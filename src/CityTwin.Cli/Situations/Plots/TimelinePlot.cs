using System.Globalization;
using CityTwin.Domain.Situations;

namespace CityTwin.Cli.Situations.Plots;

/// <summary>Reports a day over the whole history, and the situations above them.</summary>
internal static class TimelinePlot
{
    private const double Left = 50;
    private const double Right = 980;
    private const double Top = 110;
    private const double Bottom = 330;

    /// <summary>Draws it.</summary>
    /// <param name="history">The reports in order of time.</param>
    /// <param name="situations">What was found.</param>
    /// <param name="marks">Days to be named, such as a storm.</param>
    /// <param name="zone">The city's time zone.</param>
    /// <param name="watched">From when on situations could be raised.</param>
    public static string Draw(
        IReadOnlyList<SituationReport> history, IReadOnlyList<FoundSituation> situations, IReadOnlyDictionary<DateOnly, string> marks, TimeZoneInfo zone, DateTimeOffset watched)
    {
        var days = history.GroupBy(report => DayOf(report.ReportedAt, zone)).ToDictionary(day => day.Key, day => day.Count());
        var (first, last) = (days.Keys.Min(), days.Keys.Max());
        var y = new Axis(0, Math.Ceiling(days.Values.Max() / 100.0) * 100, Bottom, Top, IsLogarithmic: false);
        var wide = (Right - Left) / (last.DayNumber - first.DayNumber + 1);
        double X(DateOnly day) => Left + ((day.DayNumber - first.DayNumber) * wide);

        var svg = new Svg(1000, 360, "Reports a day, and the situations raised");
        foreach (var tick in y.Ticks().Where(tick => tick % 200 == 0))
        {
            svg.Line(Left, y.At(tick), Right, y.At(tick), "grid").Text(Left - 8, y.At(tick) + 4, Axis.Write(tick), "end");
        }

        foreach (var (day, count) in days.OrderBy(day => day.Key))
        {
            svg.Bar(X(day), y.At(count), wide * 0.8, Bottom - y.At(count), "bar");
            if (day.Day == 1)
            {
                svg.Line(X(day), Bottom, X(day), Bottom + 5, "axis").Text(X(day) + 3, Bottom + 18, day.ToString("MMM yyyy", CultureInfo.InvariantCulture));
            }
        }

        var begins = X(DayOf(watched, zone));
        svg.Line(Left, Bottom, Right, Bottom, "axis").Line(begins, Top - 50, begins, Bottom, "dash").Text(begins - 5, Top - 38, "only learns", "end");
        foreach (var one in situations.Where(one => one.Ended?.MergedInto is null))
        {
            var radius = Math.Clamp(Math.Sqrt(one.Last.Reports) / 2, 2, 14);
            svg.Dot(X(DayOf(one.Raised.At, zone)) + (wide / 2), Top - 30, radius, "mark", $"{one.Raised.At:yyyy-MM-dd}: {string.Join(", ", one.Last.Families)}, {one.Last.Reports} reports");
        }

        foreach (var (day, name) in marks)
        {
            svg.Line(X(day) + (wide / 2), y.At(days.GetValueOrDefault(day)), X(day) + (wide / 2), Top - 8, "dash").Text(X(day) + 6, Top - 2, name, "start", "note");
        }

        return svg.Text(Right, 20, "circles: situations, their area is their number of reports", "end").ToString();
    }

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => CityTwin.Domain.Clocks.LocalTime.DateOf(at, zone);
}
