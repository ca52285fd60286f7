using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>The public pages as answers.</summary>
internal static class PublicPages
{
    /// <summary>The first page: the form and the sums.</summary>
    public static PageAnswer Home(PublicSums sums, PageLanguage language, CityRules rules)
    {
        var title = language.Say(PublicTexts.OpenTitle);
        return new(
            PublicLayout.Document(language, rules.City, title, Html.Of($"""
                <h1>{language.Say(PublicTexts.Title, language.Say(rules.City.Names))}</h1>
                <section aria-labelledby="ask">
                <h2 id="ask">{language.Say(PublicTexts.Ask)}</h2>
                <p>{language.Say(PublicTexts.AskHint)}</p>
                {PublicForm.Of(language, rules.City)}
                </section>
                {OpenCasesView.Of(sums.Open, language, rules)}
                {ServicesView.Of(sums, language, rules)}
                <p class="muted">{language.Say(PublicTexts.AsOf, PublicWords.Time(sums.At, rules), rules.City.TimeZone)}</p>
                """)),
            language);
    }

    /// <summary>How a case stands. The other language is asked for with the same number and token, which stand in no address.</summary>
    public static PageAnswer Status(PublicStatus status, string number, string token, PageLanguage language, CityRules rules) => new(
        PublicLayout.Document(
            language, rules.City, language.Say(PublicTexts.StatusTitle, number), StatusView.Of(status, number, language, rules),
            PublicForm.Again(language.Other, number, token)),
        language);

    /// <summary>That it cannot be, with the stable code and, where it helps, the form again.</summary>
    public static PageAnswer Refused(PublicRefusal refusal, PageLanguage language, CityRules rules, string number = "") => new(
        PublicLayout.Document(language, rules.City, language.Say(refusal.Title), Html.Of($"""
            <h1>{language.Say(refusal.Title)}</h1>
            <section class="error" role="alert">
            <p>{language.Say(refusal.Message)}</p>
            <p class="muted"><code data-code="{refusal.Code}">{refusal.Code}</code></p>
            </section>
            {Html.If(refusal.Status < StatusCodes.Status429TooManyRequests && refusal != PublicRefusal.NoPage, () => Html.Of($"<section>{PublicForm.Of(language, rules.City, number)}</section>"))}
            <p><a href="{PublicLayout.HomeIn(language)}">{language.Say(PublicTexts.Home)}</a></p>
            """)),
        language,
        refusal.Status)
    {
        RetryAfter = refusal.RetryAfter,
    };
}
