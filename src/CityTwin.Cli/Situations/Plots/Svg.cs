using System.Globalization;
using System.Security;
using System.Text;

namespace CityTwin.Cli.Situations.Plots;

/// <summary>Writes a drawing, element by element, the same at each run. Readable on light and on dark paper.</summary>
internal sealed class Svg(int width, int height, string title)
{
    private const string Style =
        "text{font:12px system-ui,sans-serif;fill:#333}.title{font-size:14px;font-weight:600}.axis{stroke:#666;fill:none}.grid{stroke:#ddd;fill:none}"
        + ".bar{fill:#a9bfd6}.a{stroke:#1b6ca8;fill:#1b6ca8}.b{stroke:#c05a1c;fill:#c05a1c}.c{stroke:#3b8540;fill:#3b8540}.line{fill:none;stroke-width:2}"
        + ".mark{stroke:#c2303c;fill:#c2303c;fill-opacity:.75}.note{fill:#c2303c}.dash{stroke:#888;fill:none;stroke-dasharray:4 4}"
        + "@media(prefers-color-scheme:dark){text{fill:#ddd}.axis{stroke:#aaa}.grid{stroke:#444}.bar{fill:#4a637d}.a{stroke:#6db5ec;fill:#6db5ec}"
        + ".b{stroke:#f0955a;fill:#f0955a}.c{stroke:#7fcf85;fill:#7fcf85}.mark{stroke:#ff7a85;fill:#ff7a85}.note{fill:#ff9aa2}.line{fill:none}}";

    private readonly StringBuilder body = new();

    public Svg Line(double x1, double y1, double x2, double y2, string look) => Add($"<line x1='{N(x1)}' y1='{N(y1)}' x2='{N(x2)}' y2='{N(y2)}' class='{look}'/>");

    public Svg Bar(double x, double y, double wide, double high, string look) => Add($"<rect x='{N(x)}' y='{N(y)}' width='{N(wide)}' height='{N(high)}' class='{look}'/>");

    public Svg Dot(double x, double y, double radius, string look, string? hint = null) => Add(
        $"<circle cx='{N(x)}' cy='{N(y)}' r='{N(radius)}' class='{look}'>{(hint is null ? "" : $"<title>{SecurityElement.Escape(hint)}</title>")}</circle>");

    public Svg Path(IEnumerable<(double X, double Y)> points, string look) =>
        Add($"<polyline points='{string.Join(' ', points.Select(point => $"{N(point.X)},{N(point.Y)}"))}' class='line {look}'/>");

    public Svg Text(double x, double y, string text, string anchor = "start", string look = "label") =>
        Add($"<text x='{N(x)}' y='{N(y)}' text-anchor='{anchor}' class='{look}'>{SecurityElement.Escape(text)}</text>");

    /// <summary>The whole drawing.</summary>
    public override string ToString() =>
        $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' height='{height}' role='img' aria-label='{SecurityElement.Escape(title)}'>\n"
        + $"<style>{Style}</style>\n<text x='10' y='20' class='title'>{SecurityElement.Escape(title)}</text>\n{body}</svg>\n";

    private static string N(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private Svg Add(string element)
    {
        body.Append(element).Append('\n');
        return this;
    }
}
