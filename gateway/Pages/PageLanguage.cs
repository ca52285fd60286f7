using System.Globalization;
using CityTwin.Domain.Cities;

namespace CityTwin.Gateway.Pages;

/// <summary>The language of a page.</summary>
internal sealed record PageLanguage(bool IsChinese)
{
    public const string Parameter = "lang";

    /// <summary>The other one.</summary>
    public PageLanguage Other => new(!IsChinese);

    /// <summary>As links ask for it.</summary>
    public string Code => IsChinese ? "zh" : "en";

    /// <summary>As documents name it.</summary>
    public string Tag => IsChinese ? "zh-CN" : "en";

    /// <summary>What it calls itself.</summary>
    public string Name => IsChinese ? "中文" : "English";

    /// <summary>What the address asks for, or else what the browser prefers, or else the city's own.</summary>
    public static PageLanguage Of(HttpRequest request, City city) =>
        Known(request.Query[Parameter])
        ?? request.GetTypedHeaders().AcceptLanguage.OrderByDescending(one => one.Quality ?? 1).Select(one => Known(one.Value.Value)).FirstOrDefault(known => known is not null)
        ?? new PageLanguage(city.Names.Zh is not null);

    public string Say(Names names) => IsChinese ? names.InChinese : names.InEnglish;

    /// <summary>A sentence with one figure or word in it.</summary>
    public string Say(Names names, params object[] values) => string.Format(CultureInfo.InvariantCulture, Say(names), values);

    /// <summary>A name of the pack, marked where the pack has it in the other language only.</summary>
    public Html Named(string name) => name.Any(letter => letter >= '\u2e80') == IsChinese || !name.Any(char.IsLetter)
        ? Html.Of($"{name}")
        : Html.Of($"<span lang=\"{Other.Tag}\">{name}</span>");

    public Html Named(Names names) => Named(Say(names));

    private static PageLanguage? Known(string? language) =>
        language is null ? null
        : language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? new(IsChinese: true)
        : language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? new(IsChinese: false)
        : null;
}
