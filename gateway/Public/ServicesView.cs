using System.Globalization;
using CityTwin.Domain.Catalogue;
using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Public;

/// <summary>What the city promises, and how much of it it kept.</summary>
internal static class ServicesView
{
    public static Html Of(PublicSums sums, PageLanguage language, CityRules rules) => Html.Of($"""
        <section aria-labelledby="services">
        <h2 id="services">{language.Say(PublicTexts.ServiceTitle)}</h2>
        {(sums.Services is { } services ? Table(services, sums, language, rules) : Html.Of($"<p>{language.Say(PublicTexts.NotCounted)}</p>"))}
        <h3>{language.Say(PublicTexts.Limits)}</h3>
        {rules.Catalogue.Kinds.GroupBy(kind => kind.Group).Select(group => Limits(group.Key, [.. group], language, rules))}
        </section>
        """);

    private static Html Table(IReadOnlyList<PublicService> services, PublicSums sums, PageLanguage language, CityRules rules) => Html.Of($"""
        <div class="scroll" role="region" tabindex="0" aria-labelledby="services">
        <table>
        <caption>{language.Say(PublicTexts.ServiceCaption, Day(sums.From), Day(sums.To))}</caption>
        <thead><tr><th scope="col">{language.Say(PublicTexts.Group)}</th><th scope="col">{language.Say(PublicTexts.Promise)}</th>
        <th scope="col" class="number">{language.Say(PublicTexts.InTime)}</th><th scope="col" class="number">{language.Say(PublicTexts.HadToBe)}</th><th scope="col" class="number">{language.Say(PublicTexts.Share)}</th></tr></thead>
        <tbody>{services.Select(service => Row(service, language, rules))}</tbody>
        </table>
        </div>
        """);

    private static Html Row(PublicService service, PageLanguage language, CityRules rules) => Html.Of($"""
        <tr><th scope="row">{(service.Group is { } group ? language.Named(group) : Html.Of($"{language.Say(PublicTexts.Others)}"))}</th><td>{Promise(service.Group, language, rules)}</td>
        <td class="number">{service.InTime.Numerator.Write(language)}</td><td class="number">{service.InTime.Denominator.Write(language)}</td><td class="number">{service.InTime.WriteShare(language)}</td></tr>
        """);

    private static string Promise(string? group, PageLanguage language, CityRules rules)
    {
        var limits = rules.Catalogue.Kinds.Where(kind => kind.Group == group).Select(kind => Limit(kind, language, rules)).Distinct().ToList();
        return limits.Count switch
        {
            0 => string.Empty,
            1 => limits[0],
            var many => language.Say(PublicTexts.Various, many),
        };
    }

    private static Html Limits(string group, IReadOnlyList<CaseKind> kinds, PageLanguage language, CityRules rules) => Html.Of($"""
        <details><summary>{language.Named(group)}</summary>
        <ul class="limits">{kinds.Select(kind => Html.Of($"<li>{language.Named(kind.Names)}: {Limit(kind, language, rules)}</li>"))}</ul></details>
        """);

    private static string Limit(CaseKind kind, PageLanguage language, CityRules rules) =>
        kind.Limit is { } limit ? language.Say(PublicWords.Limit(limit, rules)) : language.Say(PublicTexts.NoLimit);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
