using CityTwin.Domain.Cities;
using CityTwin.Domain.Publishing;
using CityTwin.Gateway.Pages;

namespace CityTwin.Gateway.Reports;

/// <summary>Reports as answers.</summary>
internal static class ReportPages
{
    public static PageAnswer Of(CityReport report, PageLanguage language, CityRules rules)
    {
        var (asked, period) = (report.Asked, report.Counted.Period);
        var title = language.Say(asked.IsMonth ? ReportTexts.Monthly : ReportTexts.Daily, language.Say(rules.City.Names), asked.Written);
        return new(
            PageDocument.Of(language, title, language.Named(rules.City.Names), Switch(asked.Address + "&", language.Other), Html.Of($"""
                <h1>{title}</h1>
                <nav>{Link(asked.Before, ReportTexts.Before, language)} · {Link(asked.After, ReportTexts.After, language)} ·
                <a href="/reports/daily?{PageLanguage.Parameter}={language.Code}">{language.Say(ReportTexts.Days)}</a> · <a href="/reports/monthly?{PageLanguage.Parameter}={language.Code}">{language.Say(ReportTexts.Months)}</a></nav>
                <p>{language.Say(ReportTexts.Period, PublicWords.Time(asked.In(rules.TimeZone).From, rules), PublicWords.Time(asked.In(rules.TimeZone).To, rules))}
                {Html.If(!report.Counted.IsOver, () => Html.Of($"<strong>{language.Say(ReportTexts.NotOver, PublicWords.Time(period.To, rules))}</strong>"))}</p>
                {CountsView.Of(report.Counted, language, rules)}
                {LateView.Of(report.Counted, language, rules)}
                {AroundView.Of(report, language, rules)}
                """), Footer(report, language, rules)),
            language);
    }

    public static PageAnswer Refused(int status, string code, string message, PageLanguage language, CityRules rules) => new(
        PageDocument.Of(language, language.Say(ReportTexts.Refused), language.Named(rules.City.Names), Switch("/reports/daily?", language.Other), Html.Of($"""
            <h1>{language.Say(ReportTexts.Refused)}</h1>
            <section class="error" role="alert"><p>{message}</p><p class="muted"><code data-code="{code}">{code}</code></p></section>
            <p><a href="/reports/daily?{PageLanguage.Parameter}={language.Code}">{language.Say(ReportTexts.Days)}</a></p>
            """), Html.Nothing),
        language,
        status);

    private static Html Footer(CityReport report, PageLanguage language, CityRules rules) => Html.Of($"""
        <p data-position="{$"{report.Position}"}">{language.Say(
            ReportTexts.Made, $"{report.Position:N0}", PublicWords.Time(report.AsOf, rules), PublicWords.Time(report.MadeAt, rules), rules.City.TimeZone, $"{rules.City.Code} {rules.City.Version}")}</p>
        <p>{language.Say(ReportTexts.Undone)}</p>
        """);

    private static Html Link(AskedPeriod to, Names label, PageLanguage language) =>
        Html.Of($"<a href=\"{to.Address}&amp;{PageLanguage.Parameter}={language.Code}\">{language.Say(label, to.Written)}</a>");

    private static Html Switch(string address, PageLanguage other) =>
        Html.Of($"<a href=\"{address}{PageLanguage.Parameter}={other.Code}\" lang=\"{other.Tag}\" hreflang=\"{other.Tag}\">{other.Name}</a>");
}
