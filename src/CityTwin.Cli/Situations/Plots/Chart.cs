namespace CityTwin.Cli.Situations.Plots;

/// <summary>Lines over two axes, with a legend.</summary>
/// <param name="title">What it shows.</param>
/// <param name="across">What lies across, in words.</param>
/// <param name="up">What goes up, in words.</param>
/// <param name="x">The axis across; its places are those of <see cref="Left"/> and <see cref="Right"/>.</param>
/// <param name="y">The axis that goes up.</param>
/// <param name="ticks">Numbers to be written below; null for the round ones.</param>
internal sealed class Chart(string title, string across, string up, Axis x, Axis y, IReadOnlyList<double>? ticks = null)
{
    public const double Left = 70;
    public const double Right = 700;
    public const double Top = 60;
    public const double Bottom = 330;
    private const int Width = 720;
    private const int Height = 390;
    private static readonly string[] Looks = ["a", "b", "c"];

    private readonly Svg svg = new(Width, Height, title);
    private int series;

    /// <summary>Draws the axes.</summary>
    public Chart WithAxes()
    {
        foreach (var tick in y.Ticks())
        {
            svg.Line(Left, y.At(tick), Right, y.At(tick), "grid").Text(Left - 8, y.At(tick) + 4, Axis.Write(tick), "end");
        }

        foreach (var tick in ticks ?? [.. x.Ticks()])
        {
            svg.Line(x.At(tick), Bottom, x.At(tick), Bottom + 5, "axis").Text(x.At(tick), Bottom + 20, Axis.Write(tick), "middle");
        }

        svg.Line(Left, Bottom, Right, Bottom, "axis").Text((Left + Right) / 2, Height - 12, across, "middle").Text(10, Top - 16, up);
        return this;
    }

    /// <summary>Draws a line with the ranges of its points; the legend names it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="points">Its points, each with its range.</param>
    public Chart With(string name, IReadOnlyList<(double X, double Y, double Low, double High)> points)
    {
        // Ranges of several lines stand side by side, so that none hides another.
        var (look, aside) = (Looks[series % Looks.Length], points.Any(point => point.Low < point.High) ? (series - 1) * 5 : 0);
        svg.Path(points.Select(point => (x.At(point.X) + aside, y.At(point.Y))), look);
        foreach (var point in points)
        {
            svg.Line(x.At(point.X) + aside, y.At(point.Low), x.At(point.X) + aside, y.At(point.High), look).Dot(x.At(point.X) + aside, y.At(point.Y), 3.5, look);
        }

        return Named(name, $"line {look}");
    }

    /// <summary>Draws a dashed line to compare with; the legend names it.</summary>
    public Chart WithGuide(string name, IReadOnlyList<(double X, double Y)> points)
    {
        svg.Path(points.Select(point => (x.At(point.X), y.At(point.Y))), "dash");
        return Named(name, "dash");
    }

    /// <summary>Writes a remark just above the axis across.</summary>
    public Chart WithRemark(string text)
    {
        svg.Text(Right, Bottom - 8, text, "end");
        return this;
    }

    private Chart Named(string name, string look)
    {
        var left = Left + 130 + (series++ * 190);
        svg.Line(left, Top - 20, left + 24, Top - 20, look).Text(left + 30, Top - 16, name);
        return this;
    }

    public override string ToString() => svg.ToString();
}
