namespace CityTwin.Gateway.Pages;

/// <summary>A whole document around its content.</summary>
internal static class PageDocument
{
    /// <summary>The document.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="title">What stands in the window's title.</param>
    /// <param name="city">The city, at the top.</param>
    /// <param name="elsewhere">How the same is read in the other language.</param>
    /// <param name="main">The content.</param>
    /// <param name="footer">What stands below it.</param>
    public static Html Of(PageLanguage language, string title, Html city, Html elsewhere, Html main, Html footer) => Html.Of($"""
        <html lang="{language.Tag}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>{title}</title>
        <link rel="stylesheet" href="{PageStyle.Address}">
        </head>
        <body>
        <a class="skip" href="#main">{language.Say(PageTexts.Skip)}</a>
        <header>
        <p>{city}</p>
        <nav aria-label="{language.Say(PageTexts.Language)}">{elsewhere}</nav>
        </header>
        <main id="main">
        {main}
        </main>
        <footer>{footer}</footer>
        </body>
        </html>
        """);
}
