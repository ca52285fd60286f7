namespace CityTwin.Gateway.Pages;

/// <summary>
/// A piece of a page. It is written as an interpolated string whose own text is HTML and whose values are encoded, each of them, unless they
/// are pieces themselves: what came from outside cannot become an element or leave its quotes.
/// </summary>
internal sealed class Html
{
    /// <summary>No piece.</summary>
    public static readonly Html Nothing = new(string.Empty);

    private readonly string written;

    private Html(string written) => this.written = written;

    /// <summary>The piece that the parts make up. Values stand between tags, or in attributes between double quotes.</summary>
    public static Html Of(HtmlParts parts) => new(parts.Written());

    /// <summary>A piece, or nothing.</summary>
    public static Html If(bool holds, Func<Html> piece) => holds ? piece() : Nothing;

    public override string ToString() => written;
}
