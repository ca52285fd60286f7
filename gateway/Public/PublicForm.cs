using CityTwin.Domain.Cases;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Incidents;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>The form that asks for a case. It is posted, so that no token comes to stand in an address, a history or a log.</summary>
internal static class PublicForm
{
    public const string Number = "number";
    public const string Token = "token";

    private const long Example = 10_458;

    /// <summary>The form; a number that was typed before stays, a token never does.</summary>
    public static Html Of(PageLanguage language, City city, string number = "") => Html.Of($"""
        <form method="post" action="{PublicLayout.StatusIn(language)}">
        <label for="number">{language.Say(PublicTexts.Number)}</label>
        <input id="number" name="{Number}" value="{number}" required maxlength="{PublicLimits.FieldLength}" autocomplete="off" spellcheck="false" aria-describedby="number-hint">
        <p class="hint" id="number-hint">{language.Say(PublicTexts.NumberHint, CaseNumber.Write(city.Prefix, Example))}</p>
        <label for="token">{language.Say(PublicTexts.Token)}</label>
        <input id="token" name="{Token}" required maxlength="{PublicLimits.FieldLength}" autocomplete="off" spellcheck="false" autocapitalize="none" aria-describedby="token-hint">
        <p class="hint" id="token-hint">{language.Say(PublicTexts.TokenHint, IncidentToken.Length)}</p>
        <button type="submit">{language.Say(PublicTexts.Send)}</button>
        </form>
        """);

    /// <summary>The same question once more in the other language.</summary>
    public static Html Again(PageLanguage other, string number, string token) => Html.Of($"""
        <form method="post" action="{PublicLayout.StatusIn(other)}">
        <input type="hidden" name="{Number}" value="{number}"><input type="hidden" name="{Token}" value="{token}">
        <button class="link" type="submit" lang="{other.Tag}">{other.Name}</button>
        </form>
        """);
}
