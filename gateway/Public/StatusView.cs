using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>How one case stands.</summary>
internal static class StatusView
{
    public static Html Of(PublicStatus status, string number, PageLanguage language, CityRules rules)
    {
        Html Told(Names label, Names? words, string style = "") => words is null
            ? Html.Nothing
            : Html.Of($"<dt>{language.Say(label)}</dt><dd class=\"{style}\">{language.Say(words)}</dd>");

        return Html.Of($"""
            <h1>{language.Say(PublicTexts.StatusTitle, number)}</h1>
            <section aria-label="{language.Say(PublicTexts.Standing)}" data-stage="{status.Stage.ToString()}">
            <dl>
            {Told(PublicTexts.What, status.Kind)}
            {Told(PublicTexts.Where, status.Where)}
            {Told(PublicTexts.Reported, status.Reported)}
            {Told(PublicTexts.Joined, status.Joined)}
            {Told(PublicTexts.Standing, status.Standing, status.IsOpen ? string.Empty : "good")}
            {Told(PublicTexts.End, status.End)}
            {Told(PublicTexts.Next, status.Next)}
            {Told(PublicTexts.Due, status.Due)}
            {Told(PublicTexts.Late, status.Late, "late")}
            </dl>
            <p class="muted">{language.Say(PublicTexts.Zone, rules.City.TimeZone)}</p>
            </section>
            <p><a href="{PublicLayout.HomeIn(language)}">{language.Say(PublicTexts.Home)}</a></p>
            """);
    }
}
