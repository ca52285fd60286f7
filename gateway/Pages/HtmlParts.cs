using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace CityTwin.Gateway.Pages;

/// <summary>Puts the parts of an interpolated string together for <see cref="Html.Of"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlParts(int literalLength, int formattedCount)
{
    private const int UsualValue = 16;

    // Letters of all scripts stay as they are; what has a meaning in HTML never does.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new(literalLength + (formattedCount * UsualValue));

    public void AppendLiteral(string literal) => text.Append(literal);

    public void AppendFormatted(string? value) => text.Append(Encoder.Encode(value ?? string.Empty));

    public void AppendFormatted(long value) => text.Append(value.ToString("N0", CultureInfo.InvariantCulture));

    public void AppendFormatted(Html piece) => text.Append(piece);

    public void AppendFormatted(IEnumerable<Html> pieces) => text.AppendJoin('\n', pieces);

    public string Written() => text.ToString();
}
