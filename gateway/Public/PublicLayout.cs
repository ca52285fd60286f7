using CityTwin.Domain.Cities;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>What all public pages have in common.</summary>
internal static class PublicLayout
{
    public const string Home = "/public";
    public const string Status = "/public/status";

    public static string HomeIn(PageLanguage language) => $"{Home}?{PageLanguage.Parameter}={language.Code}";

    public static string StatusIn(PageLanguage language) => $"{Status}?{PageLanguage.Parameter}={language.Code}";

    /// <summary>The document.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="city">The city.</param>
    /// <param name="title">What stands in the window's title before the city.</param>
    /// <param name="main">The content.</param>
    /// <param name="elsewhere">How the same is read in the other language; a link to the first page where nothing is said.</param>
    public static Html Document(PageLanguage language, City city, string title, Html main, Html? elsewhere = null)
    {
        var name = language.Say(PublicTexts.Title, language.Say(city.Names));
        return PageDocument.Of(
            language, $"{title} · {name}", language.Named(city.Names), elsewhere ?? SwitchLink(language.Other), main,
            Html.Of($"<p>{language.Say(PublicTexts.NoTrace)}</p>"));
    }

    private static Html SwitchLink(PageLanguage other) => Html.Of($"<a href=\"{HomeIn(other)}\" lang=\"{other.Tag}\" hreflang=\"{other.Tag}\">{other.Name}</a>");
}
