using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>Open cases by area.</summary>
internal static class OpenCasesView
{
    public static Html Of(PublishedArea open, PageLanguage language, CityRules rules) => Html.Of($"""
        <section aria-labelledby="open">
        <h2 id="open">{language.Say(PublicTexts.OpenTitle)}</h2>
        <table>
        <caption>{language.Say(PublicTexts.OpenCaption, PublishedCount.SmallestTold - 1, PublishedCount.SmallestTold)}</caption>
        <thead><tr><th scope="col">{language.Say(PublicTexts.Area)}</th><th scope="col">{language.Say(PublicTexts.Level)}</th><th scope="col" class="number">{language.Say(PublicTexts.OpenCases)}</th></tr></thead>
        {Bodies(open, language, rules)}
        </table>
        </section>
        """);

    // The city, then each area below it with its own parts: groups that a reader can tell apart, and that printing keeps together.
    private static IEnumerable<Html> Bodies(PublishedArea city, PageLanguage language, CityRules rules) => city.Parts
        .Select(part => Html.Of($"<tbody>{Rows(part, language, rules)}</tbody>"))
        .Prepend(Html.Of($"<tbody>{Row(city, language, rules)}</tbody>"));

    private static IEnumerable<Html> Rows(PublishedArea area, PageLanguage language, CityRules rules) =>
        area.Parts.SelectMany(part => Rows(part, language, rules)).Prepend(Row(area, language, rules));

    private static Html Row(PublishedArea area, PageLanguage language, CityRules rules)
    {
        var known = area.Area is { } code ? rules.FindArea(code) : null;
        var name = known is null ? Html.Of($"{language.Say(PublicTexts.Elsewhere)}") : language.Named(known.Names);
        var level = known is null ? Html.Nothing : language.Named(rules.City.Levels[rules.City.DepthOf(known.Level)].Names);
        var (row, cell) = area.Parts.Count > 0 ? ("sum", "whole") : (string.Empty, "below");
        return Html.Of($"<tr class=\"{row}\"><th scope=\"row\" class=\"{cell}\">{name}</th><td>{level}</td><td class=\"number\">{area.Count.Write(language)}</td></tr>");
    }
}
